/* The reader of tables. */
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_check_reader(gls_tabular_reader.read, (struct gls_span){(const char *)data, size});
    return 0;
}
