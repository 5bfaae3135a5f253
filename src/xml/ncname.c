#include "xml/ncname.h"

#include "core/span.h"

/* NameStartChar and the rest of NameChar, without the colon (XML 1.0, fifth edition, 2.3). */
static const struct {
    uint32_t first, last;
    bool starts;
} name_characters[] = {
    {'a', 'z', true},       {'A', 'Z', true},         {'_', '_', true},
    {'0', '9', false},      {'-', '.', false},        {0xB7, 0xB7, false},
    {0xC0, 0xD6, true},     {0xD8, 0xF6, true},       {0xF8, 0x2FF, true},
    {0x300, 0x36F, false},  {0x370, 0x37D, true},     {0x37F, 0x1FFF, true},
    {0x200C, 0x200D, true}, {0x203F, 0x2040, false},  {0x2070, 0x218F, true},
    {0x2C00, 0x2FEF, true}, {0x3001, 0xD7FF, true},   {0xF900, 0xFDCF, true},
    {0xFDF0, 0xFFFD, true}, {0x10000, 0xEFFFF, true},
};

static bool can_stand(uint32_t c, bool at_start)
{
    for (size_t i = 0; i < sizeof name_characters / sizeof *name_characters; i++)
        if (c >= name_characters[i].first && c <= name_characters[i].last)
            return name_characters[i].starts || !at_start;
    return false;
}

bool gls_is_ncname(struct gls_span text)
{
    for (size_t at = 0; at < text.size;) {
        bool at_start = at == 0;
        if (!can_stand(gls_utf8_next(text.data, text.size, &at), at_start))
            return false;
    }
    return text.size && gls_utf8_valid(text.data, text.size) == text.size;
}
