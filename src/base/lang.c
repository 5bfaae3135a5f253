#include "base/lang.h"

#include <string.h>

#include "core/span.h"

/* ISO 639-2 codes, both kinds, that real files use where BCP 47 wants the two-letter code. */
static const char *const three_letters[][2] = {
    {"fra", "fr"}, {"fre", "fr"}, {"eng", "en"}, {"deu", "de"}, {"ger", "de"}, {"spa", "es"},
    {"ita", "it"}, {"por", "pt"}, {"nld", "nl"}, {"dut", "nl"}, {"pol", "pl"}, {"ron", "ro"},
    {"rum", "ro"}, {"rus", "ru"}, {"swe", "sv"}, {"dan", "da"}, {"fin", "fi"}, {"ell", "el"},
    {"gre", "el"}, {"lat", "la"}, {"cat", "ca"}, {"ces", "cs"}, {"cze", "cs"}, {"hun", "hu"},
    {"jpn", "ja"}, {"zho", "zh"}, {"chi", "zh"}, {"ara", "ar"}, {"tur", "tr"},
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Primary subtags are lower case, regions (two letters) upper case, scripts (four) titled. */
static void write_subtag(char *out, struct gls_span subtag, bool primary)
{
    bool region = !primary && subtag.size == 2;
    bool script = !primary && subtag.size == 4 && is_letter(subtag.data[0]);
    for (size_t i = 0; i < subtag.size; i++) {
        char c = subtag.data[i];
        bool upper = region || (script && i == 0);
        out[i] = is_letter(c) ? (char)(upper ? c & ~0x20 : c | 0x20) : c;
    }
}

static struct gls_span next_subtag(struct gls_span *rest)
{
    size_t size = 0;
    while (size < rest->size && rest->data[size] != '-' && rest->data[size] != '_')
        size++;
    struct gls_span subtag = {rest->data, size};
    size_t used = size < rest->size ? size + 1 : size;
    rest->data += used;
    rest->size -= used;
    return subtag;
}

static bool fits(struct gls_span subtag, bool primary)
{
    if (subtag.size == 0 || subtag.size > 8)
        return false;
    for (size_t i = 0; i < subtag.size; i++)
        if (!is_letter(subtag.data[i]) && (primary || !is_digit(subtag.data[i])))
            return false;
    return true;
}

static size_t shorten(char *out, size_t size)
{
    for (size_t i = 0; size == 3 && i < sizeof three_letters / sizeof *three_letters; i++)
        if (gls_span_equal_ascii((struct gls_span){out, size}, three_letters[i][0])) {
            memcpy(out, three_letters[i][1], 2);
            return 2;
        }
    return size;
}

/* The size of the canonical form in @p out, or 0. */
static size_t write_tag(struct gls_span rest, char out[GLS_LANG_BYTES])
{
    size_t size = 0;
    for (bool primary = true; primary || rest.size; primary = false) {
        struct gls_span subtag = next_subtag(&rest);
        if (!fits(subtag, primary) || size + 1 + subtag.size >= GLS_LANG_BYTES)
            return 0;
        if (!primary)
            out[size++] = '-';
        write_subtag(out + size, subtag, primary);
        size = primary ? shorten(out, subtag.size) : size + subtag.size;
    }
    return size;
}

void gls_lang_canonical(struct gls_span tag, char out[GLS_LANG_BYTES])
{
    size_t size = write_tag(gls_span_trim(tag), out);
    if (size == 0)
        memcpy(out, "und", size = 3);
    out[size] = '\0';
}

size_t gls_lang_primary(const char *tag)
{
    return strcspn(tag, "-");
}

bool gls_lang_agrees(const char *want, const char *have)
{
    size_t primary = gls_lang_primary(want);
    if (primary != gls_lang_primary(have) || memcmp(want, have, primary) != 0)
        return false;
    return !want[primary] || !have[primary] || strcmp(want, have) == 0;
}

/* "fr": canonical as it stands. */
static bool is_plain(const char *tag)
{
    return tag[0] >= 'a' && tag[0] <= 'z' && tag[1] >= 'a' && tag[1] <= 'z' && !tag[2];
}

/* Asked of every segment of a translation, nearly always about plain tags. */
bool gls_lang_matches(const char *want, const char *have)
{
    if (is_plain(want) && is_plain(have))
        return memcmp(want, have, 2) == 0;
    char a[GLS_LANG_BYTES], b[GLS_LANG_BYTES];
    gls_lang_canonical(gls_span_of(want), a);
    gls_lang_canonical(gls_span_of(have), b);
    return gls_lang_agrees(a, b);
}
