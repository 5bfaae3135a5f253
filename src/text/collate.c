#include "text/collate.h"

#include <string.h>
#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "core/buf.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "text/fold.h"

struct gls_collator {
    UCollator *icu;
};

static const struct gls_place nowhere = {0};

/* A locale ICU does not know falls back to the root's order without a word; only a language that
 * exists somewhere in ICU's data is accepted. */
static bool is_known(const char *locale)
{
    char language[ULOC_LANG_CAPACITY];
    UErrorCode error = U_ZERO_ERROR;
    uloc_getLanguage(locale, language, sizeof language, &error);
    if (U_FAILURE(error))
        return false;
    if (!*language || strcmp(language, "und") == 0)
        return true;
    for (const char *const *known = uloc_getISOLanguages(); *known; known++)
        if (strcmp(*known, language) == 0)
            return true;
    return false;
}

enum gls_status gls_collator_open(struct gls_collator **out, const char *locale,
                                  struct gls_error *err)
{
    *out = NULL;
    char name[ULOC_FULLNAME_CAPACITY];
    UErrorCode error = U_ZERO_ERROR;
    uloc_forLanguageTag(locale, name, sizeof name, NULL, &error);
    if (U_FAILURE(error) || !is_known(name) || (*locale && !*name && strcmp(locale, "und") != 0))
        return gls_fail(err, GLS_ERR_USAGE, nowhere, "no alphabetical order known for \"%s\"",
                        locale);
    struct gls_collator *collator = gls_malloc(sizeof *collator);
    if (!collator)
        return gls_fail_nomem(err);
    collator->icu = ucol_open(name, &error);
    if (U_FAILURE(error)) {
        gls_free(collator);
        return error == U_MEMORY_ALLOCATION_ERROR
                   ? gls_fail_nomem(err)
                   : gls_fail(err, GLS_ERR_USAGE, nowhere, "no alphabetical order for \"%s\": %s",
                              locale, u_errorName(error));
    }
    *out = collator;
    return GLS_OK;
}

void gls_collator_free(struct gls_collator *collator)
{
    if (!collator)
        return;
    ucol_close(collator->icu);
    gls_free(collator);
}

void gls_collator_key(const struct gls_collator *collator, struct gls_span text,
                      struct gls_buf *out)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t units = 0;
    UChar *wide = gls_malloc((text.size + 1) * sizeof *wide);
    if (wide)
        u_strFromUTF8WithSub(wide, (int32_t)text.size + 1, &units, text.data, (int32_t)text.size,
                             0xFFFD, NULL, &error);
    int32_t size = wide ? ucol_getSortKey(collator->icu, wide, units, NULL, 0) : 0;
    uint8_t *key = size > 0 ? gls_malloc((size_t)size) : NULL;
    if (key) {
        ucol_getSortKey(collator->icu, wide, units, key, size);
        gls_buf_put(out, (const char *)key, (size_t)size);
    } else {
        gls_buf_fail_nomem(out);
    }
    gls_free(key);
    gls_free(wide);
}

/* ------------------------------------------------------------------ filing */

struct gls_span gls_filed_under(struct gls_span term)
{
    struct gls_fold scratch;
    for (size_t at = 0, start = 0; at < term.size; start = at) {
        uint32_t c = gls_utf8_next(term.data, term.size, &at);
        if (gls_fold_char(c, &scratch)->char_class == GLS_CHAR_WORD)
            return (struct gls_span){term.data + start, term.size - start};
    }
    return term;
}

enum gls_status gls_filing_order(struct gls_collator **out, const char *locale, const char *lang,
                                 struct gls_error *err)
{
    enum gls_status status = gls_collator_open(out, locale ? locale : lang, locale ? err : NULL);
    if (locale || status == GLS_OK)
        return status;
    return status == GLS_ERR_USAGE ? gls_collator_open(out, "und", err) : gls_fail_nomem(err);
}
