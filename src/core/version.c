#include "glossaire.h"

const char *gls_version(void)
{
    return GLS_VERSION;
}
