#include "core/number.h"

#include <math.h>
#include <string.h>

char *gls_digits_write(char *at, uint64_t number)
{
    static const char pairs[] = "0001020304050607080910111213141516171819"
                                "2021222324252627282930313233343536373839"
                                "4041424344454647484950515253545556575859"
                                "6061626364656667686970717273747576777879"
                                "8081828384858687888990919293949596979899";
    char digits[GLS_DIGITS], *end = digits + sizeof digits, *first = end;
    for (; number >= 10; number /= 100)
        first = memcpy(first - 2, &pairs[number % 100 * 2], 2);
    if (number || first == end)
        *--first = (char)('0' + number);
    memcpy(at, first, (size_t)(end - first));
    return at + (end - first);
}

void gls_buf_tenths(struct gls_buf *buf, double number)
{
    long long tenths = llrint(fabs(number) * 10);
    gls_buf_printf(buf, "%s%lld.%lld", number < 0 ? "-" : "", tenths / 10, tenths % 10);
}
