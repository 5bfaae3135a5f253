/** @file What every command shares: options, help, messages, exit statuses.
 *
 *  A command is a row of data, struct cli_command: its options, its words for --help, its function.
 *  Parsing, --help, the completions of every shell and the test of the man pages all read that row.
 *  A new command is a file cmd_<name>.c, its man page glossaire-<name>.1, its name below and in
 *  main.c. */
#ifndef CLI_H
#define CLI_H

#include "glossaire.h"

/** Exit statuses, as grep's. */
enum cli_exit {
    CLI_FOUND,  /**< found, done, clean */
    CLI_NONE,   /**< nothing found, or findings */
    CLI_TROUBLE /**< wrong usage, unreadable, malformed, disk full */
};

/** Strings in order. Zeroed is empty. */
struct cli_list {
    const char **item;
    size_t count;
};
/** Appends @p item, which must live on. Ends the program when there is no memory. */
void cli_list_add(struct cli_list *list, const char *item);
/** A copy of @p text, to be freed. Ends the program when there is no memory. */
char *cli_copy(const char *text);

/** What the command line asked for: NULL or empty where it said nothing. */
struct cli_settings {
    struct cli_list glossaries, in;
    const char *from, *to;
    const char *format, *output, *title, *lang, *width, *color;
    const char *paper, *columns, *by, *brief, *index; /* of a page */
    const char *locale, *letter, *subject, *status, *article;
    const char *order;
    const char *level, *rules, *fix;
    const char *summary, *every, *all, *jobs;
    const char *contains, *names, *history;
    const char *general;                /* "yes" or "no" */
    const char *profile, *bom, *strict; /* of what other programs read */
    /* Of a concordance. */
    const char *exact, *all_terms, *merge, *sentences, *sort, *most, *limit, *uses;
    const char *best, *collocates, *side;
    const char *header, *encoding, *split, *sheet; /* of a table that is read, as is columns */
    /* Of entries that are added or changed. */
    struct cli_list definitions, notes;
    const char *id, *pos, *gender, *textconv, *into;
    const char *base, *prefer, *driver, *verbose; /* of a merge */
    const char *dry;                              /* nothing is to change */
    /* Of documents and many texts. */
    const char *jsonl, *text, *per_document, *fields, *units, *counts, *label, *line_buffered;
    const char *files_from, *null, *exit_zero, *embedded;
    /* Of extracted terms. */
    const char *least, *words, *contexts, *known, *suggest;
    struct cli_list reference, stop, with;
    const char *both, *forms, *abbreviations, *field; /* of a query for search engines */
    /* Of a verification. */
    struct cli_list only, without, waivers, general_words;
    const char *source, *usage_register, *reverse, *fuzzy, *waived, *write_waivers;
    const char *help, *version;
};

/** One option. A table of options ends with a row without name. */
struct cli_option {
    char letter;          /**< of the short form; 0: none */
    const char *name;     /**< of the long form */
    const char *argument; /**< "FILE" (a path), "LANG"...; NULL: takes none */
    const char *summary;  /**< one line for help and completions */
    size_t where;         /**< offset in struct cli_settings of the string it sets */
    const char *constant; /**< without argument: the value it sets */
    bool repeats;         /**< the place is a struct cli_list to append to */
    /** Appends the words it takes, each followed by a space; NULL: anything. */
    void (*choices)(struct gls_buf *out);
};
#define CLI_PLACE(field) offsetof(struct cli_settings, field)
/** Rows of a table of options: without argument, with one, to be repeated; and its end. */
/* clang-format off */
#define CLI_FLAG(letter, name, field, constant, summary) \
    {letter, name, NULL, summary, CLI_PLACE(field), constant, false, NULL}
#define CLI_VALUE(letter, name, argument, field, choices, summary) \
    {letter, name, argument, summary, CLI_PLACE(field), NULL, false, choices}
#define CLI_VALUES(letter, name, argument, field, summary) \
    {letter, name, argument, summary, CLI_PLACE(field), NULL, true, NULL}
#define CLI_END {0}
/* clang-format on */

/** Options that several commands have: help and version; glossaries and languages; colour; that
 *  finding nothing is no failure; that files are named in a file (see texts.h). */
extern const struct cli_option cli_common_options[], cli_glossary_options[], cli_color_options[],
    cli_status_options[], cli_files_options[];

/** The choices of --lang: the languages of labels. */
void cli_lang_choices(struct gls_buf *out);

/** A command line taken apart. */
struct cli_call {
    const struct cli_command *command;
    struct cli_settings set;
    struct cli_list operands;
    size_t before_dashes; /**< how many of them stand before "--"; all, where there is none */
    bool dashes;          /**< there is one */
    /** Which option said what stands in each place of @c set; NULL: none. */
    const struct cli_option *said_by[sizeof(struct cli_settings) / sizeof(const char *)];
};

enum { CLI_TABLES = 9 };
struct cli_command {
    const char *name;
    const char *operands; /**< as the usage line shows them: "[WORD]..." */
    const char *summary;  /**< one line, no full stop */
    const char *details;  /**< a few lines for --help, each with its newline */
    const struct cli_option *options[CLI_TABLES]; /**< tables; the last is NULL */
    enum cli_exit (*run)(const struct cli_call *call);
};

/** The commands, one a file; and all of them, in the order of help, ending with NULL. */
extern const struct cli_command cmd_lookup;
extern const struct cli_command cmd_list;
extern const struct cli_command cmd_print;
extern const struct cli_command cmd_annotate;
extern const struct cli_command cmd_check;
extern const struct cli_command cmd_add;
extern const struct cli_command cmd_diff;
extern const struct cli_command cmd_merge;
extern const struct cli_command cmd_edit;
extern const struct cli_command cmd_convert;
extern const struct cli_command cmd_sort;
extern const struct cli_command cmd_fmt;
extern const struct cli_command cmd_stats;
extern const struct cli_command cmd_expand;
extern const struct cli_command cmd_compile;
extern const struct cli_command cmd_concordance;
extern const struct cli_command cmd_extract;
extern const struct cli_command cmd_formats;
extern const struct cli_command cmd_glossaries;
extern const struct cli_command cmd_shell;
extern const struct cli_command cmd_verify;
extern const struct cli_command cmd_lsp;
extern const struct cli_command cmd_help;
extern const struct cli_command *const cli_commands[];
/** The command of that name, or NULL. */
const struct cli_command *cli_find_command(const char *name);

/** Calls @p visit for every option of @p command, in order. */
typedef void cli_visit_fn(void *payload, const struct cli_option *option);
void cli_each_option(const struct cli_command *command, cli_visit_fn *visit, void *payload);

/** Takes @p argv (what stands after the name of the command; ends with NULL) apart. Options may
 *  stand anywhere before "--". Of one given twice the last counts, and of --index and --no-index;
 *  two that say different things of one matter, as --json and --format tsv, are bad usage. On bad
 *  usage one line says what to do, and the answer is false. Release @p call with cli_release()
 *  either way. */
bool cli_parse(struct cli_call *call, const struct cli_command *command, char **argv);
void cli_release(struct cli_call *call);

/** Writes the help of @p command, or of the program (NULL), to standard output. */
enum cli_exit cli_help(const struct cli_command *command);

/** Refuses a name that is no command, in one line that says what to do. */
enum cli_exit cli_refuse_command(const char *name);

/** The one of @p names nearest to what was typed, or NULL when none is near. */
const char *cli_nearest(const struct cli_list *names, const char *typed);

/** Appends a JSON string; NULL gives null. */
void cli_put_json(struct gls_buf *out, const char *text);
/** @p before, and how many of what: ": 1 concept", ", 12 terms". */
void cli_put_count(struct gls_buf *out, const char *before, uint64_t count, const char *what);

/** Writes "glossaire lookup: ...", a line, to standard error; always CLI_TROUBLE. @p command may
 *  be NULL. */
enum cli_exit cli_trouble(const struct cli_command *command, const char *format, ...)
    GLS_PRINTF(2, 3);
/** Writes a line to standard error, as gls_buf_put_safe() does. */
void cli_say(const char *format, ...) GLS_PRINTF(1, 2);
/** Writes what @p line holds as a line to standard error and frees it; without memory for it, says
 *  that instead. */
void cli_say_line(struct gls_buf *line);
/** Tells of a failure of the library, `file:line:column: error: message`, followed by @p hint
 *  (what to do, or ""); always CLI_TROUBLE. */
enum cli_exit cli_failure(const struct cli_command *command, const struct gls_error *err,
                          const char *hint);

/** Appends the words of @p choices as a sentence has them: "text, tsv or json". */
void cli_put_choices(struct gls_buf *out, void (*choices)(struct gls_buf *out));

/** Starts the writing of results to standard output. */
void cli_begin(struct gls_buf *out);
/** Ends the writing of @p out, frees it, and answers @p exit, or tells of its failure. After
 *  CLI_TROUBLE a file is given up: what stood there before is not replaced by a part. */
enum cli_exit cli_finish(const struct cli_command *command, struct gls_buf *out,
                         enum cli_exit exit);

#endif
