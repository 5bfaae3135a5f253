#include "text/normal.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "core/buf.h"
#include "core/memory.h"

/* ICU normalises UTF-16: a text on its way there and back. */
struct utf16 {
    UChar *text;
    int32_t size;
};

static bool utf16_of(struct gls_span text, struct utf16 *out)
{
    *out = (struct utf16){0};
    if (text.size > INT32_MAX / 4)
        return false;
    out->text = gls_malloc((text.size + 1) * sizeof *out->text);
    UErrorCode error = U_ZERO_ERROR;
    if (out->text)
        u_strFromUTF8WithSub(out->text, (int32_t)text.size + 1, &out->size, text.data,
                             (int32_t)text.size, 0xFFFD, NULL, &error);
    return out->text && U_SUCCESS(error);
}

static void append_utf16(struct gls_buf *out, struct utf16 text)
{
    size_t room = (size_t)text.size * 3 + 1;
    char *bytes = gls_malloc(room);
    int32_t size = 0;
    UErrorCode error = U_ZERO_ERROR;
    if (bytes)
        u_strToUTF8(bytes, (int32_t)room, &size, text.text, text.size, &error);
    if (bytes && U_SUCCESS(error))
        gls_buf_put(out, bytes, (size_t)size);
    else
        gls_buf_fail_nomem(out);
    gls_free(bytes);
}

/* Characters below U+0300 are in normal form C whatever surrounds them. */
static bool is_plainly_nfc(struct gls_span text)
{
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.data[i] >= 0xCC)
            return false;
    return true;
}

bool gls_is_nfc(struct gls_span text, bool *answer)
{
    *answer = true;
    if (is_plainly_nfc(text))
        return true;
    struct utf16 wide;
    UErrorCode error = U_ZERO_ERROR;
    bool done = utf16_of(text, &wide);
    if (done)
        *answer = unorm2_isNormalized(unorm2_getNFCInstance(&error), wide.text, wide.size, &error);
    gls_free(wide.text);
    return done && U_SUCCESS(error);
}

/* Appends @p wide through a normaliser, at most three times as long (UAX 15, expansion of NFC). */
static void append_normalized(struct gls_buf *out, const UNormalizer2 *form, struct utf16 wide)
{
    int32_t room = wide.size * 3 + 1;
    struct utf16 normal = {gls_malloc((size_t)room * sizeof *normal.text), 0};
    UErrorCode error = U_ZERO_ERROR;
    if (normal.text)
        normal.size = unorm2_normalize(form, wide.text, wide.size, normal.text, room, &error);
    if (normal.text && U_SUCCESS(error))
        append_utf16(out, normal);
    else
        gls_buf_fail_nomem(out);
    gls_free(normal.text);
}

void gls_nfc(struct gls_span text, struct gls_buf *out)
{
    if (is_plainly_nfc(text)) {
        gls_buf_put(out, text.data, text.size);
        return;
    }
    struct utf16 wide;
    UErrorCode error = U_ZERO_ERROR;
    if (utf16_of(text, &wide))
        append_normalized(out, unorm2_getNFCInstance(&error), wide);
    else
        gls_buf_fail_nomem(out);
    gls_free(wide.text);
}

/* Lower case of the letters French and English are written in; 0: ask ICU. */
static bool fold_latin(struct gls_span text, struct gls_buf *out)
{
    char small[128];
    if (text.size > sizeof small)
        return false;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        unsigned char next = i + 1 < text.size ? (unsigned char)text.data[i + 1] : 0;
        if (c < 0x80) {
            small[i] = (char)(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
        } else if (c == 0xC3 && next != 0x9F) { /* U+00C0 to U+00FF but for ß */
            bool upper = next >= 0x80 && next <= 0x9E && next != 0x97;
            small[i++] = (char)c;
            small[i] = (char)(upper ? next + 0x20 : next);
        } else if (c == 0xC5 && (next == 0x92 || next == 0x93)) { /* Œ, œ */
            small[i++] = (char)c;
            small[i] = (char)0x93;
        } else {
            return false;
        }
    }
    gls_buf_put(out, small, text.size);
    return true;
}

void gls_case_fold(struct gls_span text, struct gls_buf *out)
{
    if (fold_latin(text, out))
        return;
    struct utf16 wide, folded = {0};
    UErrorCode error = U_ZERO_ERROR;
    if (utf16_of(text, &wide)) {
        int32_t room = wide.size * 3 + 1;
        folded.text = gls_malloc((size_t)room * sizeof *folded.text);
        if (folded.text)
            folded.size =
                u_strFoldCase(folded.text, room, wide.text, wide.size, U_FOLD_CASE_DEFAULT, &error);
    }
    if (folded.text && U_SUCCESS(error))
        append_normalized(out, unorm2_getNFCInstance(&error), folded);
    else
        gls_buf_fail_nomem(out);
    gls_free(wide.text);
    gls_free(folded.text);
}
