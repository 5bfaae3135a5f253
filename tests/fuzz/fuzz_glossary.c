/* The reader of the glossary in an XLIFF 2 file. */
#include "reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_check_reader(gls_xliff_glossary_reader.read, (struct gls_span){(const char *)data, size});
    return 0;
}
