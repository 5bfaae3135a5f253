#include "text/fold_icu.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

/* Letters that Unicode does not decompose and readers of French or English do. Folded already:
 * lower case. */
static const struct {
    UChar32 letter;
    const char *fold;
} undecomposed[] = {
    {0x00E6, "ae"}, {0x00F0, "d"}, {0x00F8, "o"},  {0x0111, "d"},
    {0x0131, "i"},  {0x0142, "l"}, {0x0153, "oe"},
};

/* Every form a keyboard, a word processor or a converter gives the apostrophe and the hyphen. The
 * dashes that stand between words (em dash, bar) are no hyphens. */
static const UChar32 apostrophes[] = {0x0027, 0x0060, 0x00B4, 0x02B9, 0x02BC, 0x02BE, 0x2018,
                                      0x2019, 0x201B, 0x2032, 0x2035, 0xA78C, 0xFF07};
static const UChar32 hyphens[] = {0x002D, 0x2010, 0x2011, 0x2012, 0x2013,
                                  0x2043, 0x2212, 0xFE63, 0xFF0D};

static bool is_among(const UChar32 *set, size_t count, UChar32 c)
{
    for (size_t i = 0; i < count; i++)
        if (set[i] == c)
            return true;
    return false;
}
#define IS_AMONG(set, c) is_among(set, sizeof(set) / sizeof *(set), c)

static enum gls_char_class class_of(UChar32 c)
{
    const uint32_t word = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
    if (IS_AMONG(apostrophes, c))
        return GLS_CHAR_APOSTROPHE;
    if (IS_AMONG(hyphens, c))
        return GLS_CHAR_HYPHEN;
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
        u_charType(c) == U_FORMAT_CHAR)
        return GLS_CHAR_IGNORED;
    if (c == '.' || c == 0xFF0E)
        return GLS_CHAR_STOP;
    return U_GET_GC_MASK(c) & word ? GLS_CHAR_WORD : GLS_CHAR_SEPARATOR;
}

static void append_text(struct gls_fold *out, const char *text, size_t size)
{
    if (out->size + size > GLS_FOLD_BYTES)
        return;
    memcpy(out->text + out->size, text, size);
    out->size = (unsigned char)(out->size + size);
}

static void append_folded(struct gls_fold *out, UChar32 c)
{
    if (U_GET_GC_MASK(c) & U_GC_M_MASK)
        return;
    for (size_t i = 0; i < sizeof undecomposed / sizeof *undecomposed; i++)
        if (undecomposed[i].letter == c) {
            append_text(out, undecomposed[i].fold, strlen(undecomposed[i].fold));
            return;
        }
    char bytes[4];
    int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    append_text(out, bytes, (size_t)size);
}

/* Compatibility case folding (UAX 31, NFKC_Casefold), then the marks go: full decomposition
 * brings them out. */
void gls_fold_by_icu(uint32_t c, struct gls_fold *out)
{
    *out = (struct gls_fold){.char_class = (unsigned char)class_of((UChar32)c)};
    if (out->char_class != GLS_CHAR_WORD)
        return;
    enum { ROOM = 64 };
    UChar one[2], folded[ROOM], parts[ROOM];
    UErrorCode error = U_ZERO_ERROR;
    int32_t size = 0;
    U16_APPEND_UNSAFE(one, size, (UChar32)c);
    const UNormalizer2 *fold = unorm2_getNFKCCasefoldInstance(&error);
    size = unorm2_normalize(fold, one, size, folded, ROOM, &error);
    const UNormalizer2 *decompose = unorm2_getNFDInstance(&error);
    size = unorm2_normalize(decompose, folded, size, parts, ROOM, &error);
    if (U_FAILURE(error))
        return;
    for (int32_t at = 0; at < size;) {
        UChar32 part;
        U16_NEXT(parts, at, size, part);
        append_folded(out, part);
    }
}
