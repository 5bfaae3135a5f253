/* The reader of workbooks: ZIP archives of XML. */
#include "format/module.h"
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_check_reader(gls_module.read, (struct gls_span){(const char *)data, size});
    return 0;
}
