#include "reading.h"

#include <string.h>

static void header_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "yes no ");
}

#define OTHERS                                                                                     \
    CLI_VALUE(0, "header", "WHETHER", header, header_choices,                                      \
              "its first line names the columns: yes or no"),                                      \
        CLI_VALUE(0, "encoding", "NAME", encoding, NULL, "how it is encoded: windows-1252..."),    \
        CLI_VALUE(0, "split", "CHARACTERS", split, NULL,                                           \
                  "what parts the terms in a cell, besides |: ';/'"),                              \
        CLI_VALUE(0, "sheet", "NAME", sheet, NULL, "the sheet of a workbook that is read"),        \
        CLI_END

const struct cli_option reading_other_options[] = {OTHERS};
const struct cli_option reading_options[] = {
    CLI_VALUE(0, "columns", "NAMES", columns, NULL, "the columns of a table: fr,en,-,note"),
    OTHERS,
};

const struct cli_option reading_side_options[] = {
    CLI_VALUE(0, "from", "LANG", from, NULL, "the language of a table's first column (fr)"),
    CLI_VALUE(0, "to", "LANG", to, NULL, "and of its second, where none is named (en)"),
    CLI_END,
};

bool reading_is_number(const char *columns)
{
    return columns && *columns && !columns[strspn(columns, "0123456789")];
}

static void report_doubt(void *payload, const struct gls_error *doubt)
{
    (void)payload;
    if (*doubt->cell)
        cli_say("%s:%s: warning: %s", doubt->file, doubt->cell, doubt->message);
    else
        cli_say("%s:%u:%u: warning: %s", doubt->file, doubt->line, doubt->column, doubt->message);
}

void reading_tell(void *payload, const char *file, const char *what)
{
    (void)payload;
    cli_say("%s: %s", file, what);
}

struct gls_read_options reading_of(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    return (struct gls_read_options){
        .from = set->from,
        .to = set->to,
        .columns = reading_is_number(set->columns) ? NULL : set->columns,
        .header = set->header,
        .encoding = set->encoding,
        .split = set->split,
        .sheet = set->sheet,
        .doubt = report_doubt,
    };
}
