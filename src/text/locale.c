#include "text/locale.h"

#include <stdio.h>
#include <string.h>
#include <unicode/uloc.h>

bool gls_locale_region(const char *tag, char out[GLS_LOCALE_NAME_BYTES])
{
    char likely[ULOC_FULLNAME_CAPACITY], language[ULOC_LANG_CAPACITY],
        region[ULOC_COUNTRY_CAPACITY];
    UErrorCode failure = U_ZERO_ERROR;
    uloc_addLikelySubtags(tag, likely, sizeof likely, &failure);
    uloc_getLanguage(likely, language, sizeof language, &failure);
    uloc_getCountry(likely, region, sizeof region, &failure);
    if (U_FAILURE(failure) || !*region)
        return false;
    snprintf(out, GLS_LOCALE_NAME_BYTES, "%s-%s", language, region);
    return true;
}

typedef int32_t get_name(const char *locale, const char *in, UChar *name, int32_t room,
                         UErrorCode *failure);

/* Appends an English name, of ASCII; "_" for a space. */
static bool append_name(char out[GLS_LOCALE_NAME_BYTES], const char *tag, get_name *get)
{
    UChar name[GLS_LOCALE_NAME_BYTES];
    UErrorCode failure = U_ZERO_ERROR;
    size_t at = strlen(out);
    int32_t size = get(tag, "en", name, GLS_LOCALE_NAME_BYTES, &failure);
    if (U_FAILURE(failure) || at + (size_t)size + 1 >= GLS_LOCALE_NAME_BYTES)
        return false;
    for (int32_t i = 0; i < size; i++) {
        if (name[i] >= 0x80)
            return false;
        out[at++] = (char)(name[i] == ' ' ? '_' : name[i]);
    }
    out[at] = '\0';
    return true;
}

bool gls_locale_english(const char *tag, char out[GLS_LOCALE_NAME_BYTES])
{
    char region[ULOC_COUNTRY_CAPACITY];
    UErrorCode failure = U_ZERO_ERROR;
    *out = '\0';
    if (!append_name(out, tag, uloc_getDisplayLanguage))
        return false;
    uloc_getCountry(tag, region, sizeof region, &failure);
    if (U_FAILURE(failure) || !*region)
        return true;
    strcat(out, "_");
    return append_name(out, tag, uloc_getDisplayCountry);
}
