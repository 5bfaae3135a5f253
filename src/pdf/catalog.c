#include "pdf/catalog.h"

static const char catalog_begins[] = "<< /Type /Catalog\n", table_is_at[] = "startxref\n";

static void add_lang(struct gls_catalog *catalog)
{
    struct gls_buf entry;
    gls_buf_init(&entry);
    gls_buf_printf(&entry, "   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>\n",
                   catalog->lang);
    gls_buf_append(catalog->out, &entry);
    catalog->added = entry.size;
    gls_buf_release(&entry);
}

/* Whether @p c ends what is looked for. */
static bool match(struct gls_catalog *catalog, const char *wanted, char c)
{
    if (c != wanted[catalog->matched])
        catalog->matched = c == *wanted;
    else
        catalog->matched++;
    if (wanted[catalog->matched])
        return false;
    catalog->matched = 0;
    return true;
}

static void add_digit(struct gls_catalog *catalog, char c)
{
    if (c >= '0' && c <= '9') {
        catalog->table = catalog->table * 10 + (unsigned long)(c - '0');
        return;
    }
    gls_buf_printf(catalog->out, "%lu%c", catalog->table + catalog->added, c);
    catalog->counting = false;
}

static void add_byte(struct gls_catalog *catalog, char c)
{
    if (catalog->counting) {
        add_digit(catalog, c);
        return;
    }
    gls_buf_put(catalog->out, &c, 1);
    if (!catalog->added && match(catalog, catalog_begins, c))
        add_lang(catalog);
    else if (catalog->added && match(catalog, table_is_at, c))
        catalog->counting = true;
}

/* No glossary can spell what is looked for: a line end in its words has become a space, and pages
 * are compressed. */
void gls_catalog_write(struct gls_catalog *catalog, const char *data, size_t size)
{
    for (size_t i = 0; i < size; i++)
        add_byte(catalog, data[i]);
}
