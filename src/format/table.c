/* The table of formats: everything that knows formats reads it. */
#include "format/format.h"

#include "format/concord.h"
#include "format/mark.h"

static const struct gls_format formats[] = {
    {.name = "tbx",
     .suffix = ".tbx",
     .summary = "TBX-Basic, ISO 30042: concepts with all that is said of them",
     .reader = &gls_tbx_reader,
     .writer = &gls_tbx_writer},
    {.name = "text",
     .suffix = ".txt",
     .summary = "a page for terminal or printer, with definitions and letter headings",
     .writer = &gls_text_writer,
     .teller = &gls_text_teller,
     .marker = &gls_text_marker,
     .concorder = &gls_text_concorder,
     .for_people = true,
     .summarises = true},
    {.name = "list",
     .suffix = ".txt",
     .summary = "one line a term with its equivalents, to read or to grep",
     .writer = &gls_list_writer,
     .per_entry = true,
     .list_name = "text"},
    {.name = "html",
     .suffix = ".html",
     .other_suffix = ".htm",
     .summary = "one self-contained web page, for screen and paper",
     .writer = &gls_html_writer,
     .marker = &gls_html_marker,
     .one_page = true},
    {.name = "pdf",
     .suffix = ".pdf",
     .summary = "pages for paper, with guide words, links and an index",
     .writer = &gls_pdf_writer,
     .binary = true},
    {.name = "tsv",
     .suffix = ".tsv",
     .summary = "columns between tabs, no header: term, status, equivalents",
     .reader = &gls_tabular_reader,
     .writer = &gls_tsv_writer,
     .teller = &gls_tsv_teller,
     .marker = &gls_tsv_marker,
     .concorder = &gls_tsv_concorder,
     .per_entry = true},
    {.name = "csv",
     .suffix = ".csv",
     .summary = "RFC 4180 with a header line, for spreadsheets and CAT tools",
     .reader = &gls_tabular_reader,
     .writer = &gls_csv_writer,
     .per_entry = true},
    {.name = "json",
     .suffix = ".jsonl",
     .summary = "one JSON object a line, every field",
     .writer = &gls_json_writer,
     .teller = &gls_json_teller,
     .marker = &gls_json_marker,
     .concorder = &gls_json_concorder,
     .per_entry = true,
     .every_query = true,
     .summarises = true},
    {.name = "stardict",
     .suffix = ".ifo",
     .summary = "a StarDict dictionary in four files, for sdcv, GoldenDict, KOReader",
     .writer = &gls_stardict_writer,
     .files = gls_stardict_files},
    {.name = "dictd",
     .suffix = ".index",
     .summary = "a dictionary in two files for a dictd server",
     .writer = &gls_dictd_writer,
     .files = gls_dictd_files},
#ifdef GLS_MORE_FORMATS /* of a program that has some of its own, as a test does */
    GLS_MORE_FORMATS
#endif
};

const struct gls_format *gls_formats(size_t *count)
{
    *count = sizeof formats / sizeof *formats;
    return formats;
}
