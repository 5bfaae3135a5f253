#include "core/version.h"

#include "glossaire.h"
#include "sources_table.h"

const char *gls_version(void)
{
    return GLS_VERSION;
}

const char *gls_sources(void)
{
    return GLS_SOURCES;
}
