#include "listing.h"

#include <stdlib.h>

#include "output.h"
#include "shelf.h"

static void status_choices(struct gls_buf *out)
{
    for (enum gls_admin admin = GLS_PREFERRED; admin <= GLS_DEPRECATED; admin++)
        gls_buf_printf(out, "%s ", gls_admin_name(admin));
    gls_buf_puts(out, "none ");
}

const struct cli_option listing_options[] = {
    CLI_VALUE(0, "letter", "LETTER", letter, NULL,
              "only entries under LETTER: e takes é, o takes œ"),
    CLI_VALUE(0, "subject", "NAME", subject, NULL, "only entries of that subject field"),
    CLI_VALUE(0, "article", "NAME", article, NULL, "only entries of that article"),
    CLI_VALUE(0, "status", "STATUS", status, status_choices, "only terms of that status"),
    CLI_VALUE(0, "locale", "LOCALE", locale, NULL, "alphabetical order: fr, fr-CA, en..."),
    CLI_END,
};

static enum cli_exit write_listing(const struct cli_call *call, const struct gls_shelf *shelf,
                                   const struct gls_listing *listing, const char *format,
                                   const struct gls_page *page, const char *path)
{
    struct gls_error err;
    struct gls_buf out;
    struct cli_list files = {0};
    for (size_t i = 0; i < shelf->count; i++)
        cli_list_add(&files, gls_base_file(shelf->base[i]));
    bool open = output_open(&out, call, path, &files);
    free(files.item);
    if (!open)
        return CLI_TROUBLE;
    if (gls_listing_write(listing, format, page, &out, &err) == GLS_OK)
        return cli_finish(call->command, &out, CLI_FOUND);
    gls_buf_release(&out);
    return cli_failure(call->command, &err, "");
}

static enum cli_exit print_shelf(const struct cli_call *call, const struct gls_shelf *shelf,
                                 const char *format, const struct gls_page *page, const char *path)
{
    const struct cli_settings *set = &call->set;
    const struct gls_filter filter = {.letter = set->letter,
                                      .subject = set->subject,
                                      .article = set->article,
                                      .status = set->status};
    struct gls_listing *listing;
    struct gls_error err;
    if (gls_listing_new(&listing, shelf, &filter, set->locale, &err) != GLS_OK)
        return cli_failure(call->command, &err, "");
    enum cli_exit exit = CLI_NONE;
    if (gls_listing_count(listing))
        exit = write_listing(call, shelf, listing, format, page, path);
    else
        cli_trouble(call->command, "no entry passes the filters");
    gls_listing_free(listing);
    return exit;
}

enum cli_exit listing_print(const struct cli_call *call, const char *format,
                            const struct gls_page *page, const char *path)
{
    struct shelf shelf = {0};
    enum cli_exit exit = CLI_TROUBLE;
    if (call->operands.count)
        cli_trouble(call->command, "takes no argument; to choose a glossary: -g %s",
                    call->operands.item[0]);
    else if (shelf_open(&shelf, call, GLS_LOAD_TERMS))
        exit = print_shelf(call, &shelf.view, format, page, path);
    shelf_close(&shelf);
    return exit;
}
