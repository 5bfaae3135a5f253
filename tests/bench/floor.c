/* The least that a look-up in French order costs: a process that opens ICU's collator. */
#include <unicode/ucol.h>

int main(void)
{
    UErrorCode status = U_ZERO_ERROR;
    ucol_close(ucol_open("fr", &status));
    return U_FAILURE(status) ? 1 : 0;
}
