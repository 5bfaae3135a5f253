/** @file
 *  libglossaire: French-English medical glossaries, looked up, listed, printed and checked.
 *
 *  A glossary is a file of concepts (TBX, ISO 30042); read, it is an immutable *base*. A *shelf*
 *  holds the bases of one run and the direction of translation. What the English of a word is:
 *
 *      const char *files[] = {"medical.tbx"};
 *      struct gls_shelf *shelf;
 *      struct gls_found found;
 *      struct gls_entry entry = {0};
 *      struct gls_error err;
 *      if (gls_shelf_open(&shelf, files, 1, NULL, &err) != GLS_OK ||
 *          gls_lookup(shelf, gls_span_of("oedemes"), &found, &err) != GLS_OK)
 *          return complain(&err);
 *      for (size_t i = 0; i < found.count; i++)
 *          if (gls_entry_of(&entry, shelf, &found.match[i], &err) == GLS_OK)
 *              for (size_t k = 0; k < entry.equivalents.count; k++)
 *                  puts(entry.equivalents.item[k].text);
 *      gls_entry_release(&entry);
 *      gls_found_release(&found);
 *      gls_shelf_free(shelf);
 *
 *  Conventions. All text is UTF-8. A @c const pointer belongs to the object it was asked of and
 *  lives as long; what arrives through a pointer to pointer is the caller's. `init`/`release` are
 *  for what the caller holds, `load`/`free` for what the library allocates; `free` and `release`
 *  take NULL or a zeroed object. A function that can fail returns enum gls_status and takes, last,
 *  a struct gls_error it writes on failure only (NULL: not wanted). The library prints nothing,
 *  keeps no global state, never exits and reads no locale.
 *
 *  Lifetimes. What is made of a shelf (matches, entries, listings, scanners, annotators, tallies)
 *  points into it, and must not outlive it. Nothing else that is given to a function is kept past
 *  its return, unless its contract says so.
 *
 *  Threads. A base may be read by many threads at once. A shelf belongs to one thread. Scanners,
 * annotators and tallies, once that thread has made them of it, may each be used by another one.
 */
#ifndef GLOSSAIRE_H
#define GLOSSAIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define GLS_API              __attribute__((visibility("default")))
#define GLS_PRINTF(fmt, arg) __attribute__((format(printf, fmt, arg)))
#else
#define GLS_API
#define GLS_PRINTF(fmt, arg)
#endif

/* ------------------------------------------------------------------ text and errors */

/** A piece of text that need not end in NUL. */
struct gls_span {
    const char *data;
    size_t size;
};

/** The span of a NUL-terminated string, without the NUL. */
GLS_API struct gls_span gls_span_of(const char *text);

enum gls_status {
    GLS_OK,
    GLS_ERR_NOMEM,    /**< out of memory */
    GLS_ERR_IO,       /**< a file or pipe cannot be opened, read or written */
    GLS_ERR_SYNTAX,   /**< malformed: not well-formed XML, or encoded otherwise than it says */
    GLS_ERR_FORMAT,   /**< not a glossary, or one without a single term */
    GLS_ERR_LIMIT,    /**< too deep, too large, or expanding to more than any real file does */
    GLS_ERR_BAD_UTF8, /**< a query that is not UTF-8 */
    GLS_ERR_USAGE,    /**< an argument the library does not know: a format, a language, a locale */
    GLS_ERR_REFUSED,  /**< it holds something that the programs which read the format refuse */
    GLS_ERR_LOSS      /**< a format has no place for some of it, and nothing may be lost */
};

/** Where something stands in a file: line and column in characters, both from 1; 0 is unknown. In
 *  bytes, where it begins and how long it is; a size of 0: not known. */
struct gls_place {
    const char *file;
    unsigned line, column;
    uint64_t offset, size;
};

/** What went wrong and where. Written on failure only. */
struct gls_error {
    enum gls_status status;
    const char *file; /**< as the caller named it, borrowed; NULL: no file */
    unsigned line;    /**< from 1; 0: no position */
    unsigned column;  /**< in characters, from 1; of a workbook, the number of the cell */
    char message[240];
    char cell[64]; /**< of a workbook, "Sheet1!B7"; else "" */
};

/* ------------------------------------------------------------------ output */

/** Output that remembers its first failure: write freely, ask once with gls_buf_finish().
 *  The fields are the library's own. */
struct gls_buf {
    char *data;
    size_t size, room;
    int fd;           /**< where full blocks go; -1: all stays in memory */
    bool owned;       /**< the descriptor is ours to close */
    const char *name; /**< for messages, borrowed */
    char *temporary;  /**< the file that takes the place of @c target at the finish */
    char *target;
    bool nameless; /**< the file has no name until then: nothing is left of it before */
    int failure;   /**< errno of the first failure; 0 while all is well */
    enum gls_status status;
};

/** Keeps everything in memory: @c data and @c size after the writing. */
GLS_API void gls_buf_init(struct gls_buf *buf);
/** Writes to an open descriptor, which stays the caller's; @p name is for messages. */
GLS_API void gls_buf_to_fd(struct gls_buf *buf, int fd, const char *name);
/** Writes a file that appears whole at gls_buf_finish() or not at all: a temporary file beside
 *  it, flushed to disk and renamed. A device or pipe is written directly. */
GLS_API enum gls_status gls_buf_to_file(struct gls_buf *buf, const char *path,
                                        struct gls_error *err);
GLS_API void gls_buf_put(struct gls_buf *buf, const char *data, size_t size);
GLS_API void gls_buf_puts(struct gls_buf *buf, const char *text);
GLS_API void gls_buf_printf(struct gls_buf *buf, const char *format, ...) GLS_PRINTF(2, 3);
/** Appends what @p from holds in memory; a failure of @p from becomes one of @p buf. */
GLS_API void gls_buf_append(struct gls_buf *buf, const struct gls_buf *from);
/** Appends text of unknown origin for people's eyes, a terminal's among them: control characters,
 *  direction controls and line separators by number ("\x1B", "\u202E"), tab and line ends as a
 *  space, bytes that are not UTF-8 as U+FFFD. */
GLS_API void gls_buf_put_safe(struct gls_buf *buf, struct gls_span text);
/** The bytes it holds in memory, valid until the next write; their data is never NULL. */
GLS_API struct gls_span gls_buf_span(const struct gls_buf *buf);
/** Writes out what is still held, so that a reader at the other end sees it now. */
GLS_API void gls_buf_flush(struct gls_buf *buf);
/** The same, and waits until it is on the disk. Where several files are to appear together, sync
 *  all of them before you finish the first. */
GLS_API void gls_buf_sync(struct gls_buf *buf);
/** Ends the writing: every failure since the start (memory, disk full, closed pipe) shows here. */
GLS_API enum gls_status gls_buf_finish(struct gls_buf *buf, struct gls_error *err);
/** Frees the memory; an unfinished file is removed. */
GLS_API void gls_buf_release(struct gls_buf *buf);

/* ------------------------------------------------------------------ the base */

/** TBX administrative status, from best to worst; "none" is a term whose file says nothing. */
enum gls_admin {
    GLS_ADMIN_NONE,
    GLS_ADMIN_PREFERRED,
    GLS_ADMIN_ADMITTED,
    GLS_ADMIN_SUPERSEDED, /**< out of date */
    GLS_ADMIN_DEPRECATED  /**< not to be used */
};

enum gls_pos {
    GLS_POS_NONE,
    GLS_POS_NOUN,
    GLS_POS_VERB,
    GLS_POS_ADJECTIVE,
    GLS_POS_ADVERB,
    GLS_POS_OTHER
};

enum gls_gender {
    GLS_GENDER_NONE,
    GLS_GENDER_MASCULINE,
    GLS_GENDER_FEMININE,
    GLS_GENDER_NEUTER,
    GLS_GENDER_OTHER
};

enum gls_term_type {
    GLS_TYPE_NONE,
    GLS_TYPE_FULL_FORM,
    GLS_TYPE_ACRONYM,
    GLS_TYPE_ABBREVIATION,
    GLS_TYPE_SHORT_FORM,
    GLS_TYPE_VARIANT,
    GLS_TYPE_PHRASE
};

/** The word for a value as TBX-Basic and our own output spell it ("deprecated", "noun",
 *  "masculine", "fullForm"), or NULL for "none". */
GLS_API const char *gls_admin_name(enum gls_admin admin);
GLS_API const char *gls_pos_name(enum gls_pos pos);
GLS_API const char *gls_gender_name(enum gls_gender gender);
GLS_API const char *gls_term_type_name(enum gls_term_type type);

/** A glossary in memory, immutable. */
struct gls_base;

/** Reads a glossary, its format recognised by content; "-" is standard input. @p path is borrowed
 *  for the life of the base. Fails with GLS_ERR_IO, GLS_ERR_SYNTAX, GLS_ERR_FORMAT (naming what the
 *  file is instead), GLS_ERR_LIMIT or GLS_ERR_NOMEM, and then leaves @p out NULL: nothing is ever
 *  half loaded. The very file is read: only a shelf asks the compiled copy beside it. */
GLS_API enum gls_status gls_base_load(struct gls_base **out, const char *path,
                                      struct gls_error *err);
/** What a file does not say of itself, for formats that leave it out: a table, a word list. NULL:
 *  nothing is known. */
struct gls_read_options {
    const char *format;    /**< the name of its format; NULL: recognised by content */
    const char *from, *to; /**< its languages */
    const char *columns;   /**< of a table, as a header line would name them: "fr,en,-,note" */
    const char *encoding;
    const char *source; /**< the file that has the source of a translation in plain text */
    const char *header; /**< of a table: "yes", "no"; NULL: as its first line looks */
    const char *split;  /**< of a table: what parts the terms in a cell, besides "|": ";/" */
    const char *sheet;  /**< of a workbook: the name of a sheet; NULL: the first that is a table */
    /** Told what is doubtful in a file, and no failure: a column that is not understood, a table in
     *  another encoding than UTF-8. Its status is GLS_OK. NULL: not wanted. */
    void (*doubt)(void *payload, const struct gls_error *doubt);
    /** Told in a line for people what was read of a table: its columns and rows. NULL: not wanted.
     */
    void (*tell)(void *payload, const char *file, const char *what);
    void *payload;
};
/** gls_base_load() with @p options (NULL: none), borrowed until the return. Fails with
 *  GLS_ERR_USAGE for a format that cannot be read. */
GLS_API enum gls_status gls_base_load_as(struct gls_base **out, const char *path,
                                         const struct gls_read_options *options,
                                         struct gls_error *err);
/** Reads a glossary from memory; @p name stands for the file in messages and answers. Bytes and
 *  name are borrowed: the bytes until the return, the name for the life of the base. Fails as
 *  gls_base_load(). */
GLS_API enum gls_status gls_base_read(struct gls_base **out, struct gls_span bytes,
                                      const char *name, struct gls_error *err);
GLS_API void gls_base_free(struct gls_base *base);

/** Writes the glossary @p path compiled: a file that opens at once, for nothing need be built. It
 *  can be opened by its own name. When it lies beside its source, and is named like it but for the
 *  suffix ".gls", it is opened instead of the source for as long as the source has not changed. The
 *  same source gives the same bytes. Fails as gls_base_load(); what fails in the writing shows in
 *  gls_buf_finish(). */
GLS_API enum gls_status gls_base_compile(const char *path, struct gls_buf *out,
                                         struct gls_error *err);
/** The same of a file that is read with @p options (NULL: none), borrowed until the return. Where
 *  the reading depends on them, the copy never stands in for its source: open it by its own name. /
 */
GLS_API enum gls_status gls_base_compile_as(const char *path,
                                            const struct gls_read_options *options,
                                            struct gls_buf *out, struct gls_error *err);

/** The file as it was named to gls_base_load(). */
GLS_API const char *gls_base_file(const struct gls_base *base);
/** What it is called in answers: the file, unless it was opened under a name. */
GLS_API const char *gls_base_name(const struct gls_base *base);
/** The title in the file's header, or NULL. */
GLS_API const char *gls_base_title(const struct gls_base *base);
GLS_API size_t gls_base_concepts(const struct gls_base *base);
GLS_API size_t gls_base_terms(const struct gls_base *base);

/** The languages of a base as comma-separated tags in order of appearance, e.g. "fr, en-GB"; for
 *  messages. */
GLS_API void gls_base_languages(const struct gls_base *base, struct gls_buf *out);

/** Whether a section of language @p have answers a wish for @p want: "fr" is any French ("FR",
 *  "fr_CA", "fra"); "fr-CA" is Canadian French or French that names no region. */
GLS_API bool gls_lang_matches(const char *want, const char *have);
/** Whether any term of @p base is in language @p want. */
GLS_API bool gls_base_has_lang(const struct gls_base *base, const char *want);

/* ------------------------------------------------------------------ what a base holds */

/* Concepts, their sections in one language each, and the terms of these, by number from 0, in the
 * order of the file:
 *
 *      for (uint32_t c = 0; c < gls_base_concepts(base); c++) {
 *          struct gls_concept concept = gls_base_concept(base, c);
 *          for (uint32_t t = 0; t < concept.terms.count; t++)
 *              print(gls_base_term(base, concept.terms.first + t).text);
 *      }
 *
 * Every function takes any number: one past the end, or of something damaged, gives an empty view.
 */

/** A run of numbers: from @c first, @c count of them. */
struct gls_range {
    uint32_t first, count;
};

/** What a note says of the use of a concept or a term, and only if it says so exactly. Bits. */
enum gls_usage {
    GLS_USAGE_GENERAL = 1, /**< "usage: general" of a concept: a word of the language at large */
    GLS_USAGE_HIDE = 2,    /**< "usage: hide" of a concept: it is never shown, and only keeps other
                              terms from matching there */
    GLS_USAGE_LOOKUP = 4,  /**< "usage: lookup" of a term: it is found, but is no term itself */
    GLS_USAGE_EVERYDAY = 16, /**< "usage: general" of a term: an everyday word too, which a
                                translation need not render */
    GLS_USAGE_TRAP = 8       /**< "usage: trap" of a concept: general, but worth a look in a text */
};

/* Line, column and offset say where the element begins in the file, the size how many bytes it has
 * with all that is in it; 0: not known. */
struct gls_concept {
    const char *id; /**< "" when the file has none */
    struct gls_range sections, terms, properties;
    unsigned usage; /**< enum gls_usage */
    unsigned line, column;
    uint64_t offset, size;
};

/** A language section: the terms of one concept in one language. */
struct gls_section {
    const char *lang;  /**< canonical tag: "fr", "en-GB"; "und" for what cannot be one */
    uint32_t language; /**< its number among the languages of the base */
    uint32_t concept_number;
    struct gls_range terms, properties;
    unsigned line, column;
    uint64_t offset, size; /**< of the first, where the concept has several in the language */
};

struct gls_term {
    const char *text;  /**< as written, white space collapsed; never empty */
    const char *lang;  /**< of its section */
    uint32_t language; /**< likewise */
    uint32_t concept_number, section;
    enum gls_admin admin;
    enum gls_pos pos;
    enum gls_gender gender;
    enum gls_term_type type;
    unsigned usage; /**< enum gls_usage: its own and its concept's */
    struct gls_range properties;
    unsigned line, column;
    uint64_t offset, size; /**< with what is said of it, where the file has an element for both */
};

/** The data categories of TBX-Basic: what can be said of a concept, a section or a term. What a
 *  file says otherwise is kept as a note that begins with the name of its category. */
enum gls_category {
    GLS_CATEGORY_NOTE,
    GLS_CATEGORY_SUBJECT_FIELD,
    GLS_CATEGORY_DEFINITION,
    GLS_CATEGORY_CONTEXT,
    GLS_CATEGORY_SOURCE,
    GLS_CATEGORY_CUSTOMER_SUBSET,
    GLS_CATEGORY_PROJECT_SUBSET,
    GLS_CATEGORY_CROSS_REFERENCE,
    GLS_CATEGORY_EXTERNAL_REFERENCE,
    GLS_CATEGORY_GRAPHIC,
    GLS_CATEGORY_GEOGRAPHICAL_USAGE,
    GLS_CATEGORY_TERM_LOCATION,
    GLS_CATEGORY_TRANSACTION,
    GLS_CATEGORY_RESPONSIBILITY,
    GLS_CATEGORY_DATE,
    GLS_CATEGORY_COUNT
};
/** The name of a category as TBX spells it: "subjectField". */
GLS_API const char *gls_category_name(enum gls_category category);

/** Something said of a level. */
struct gls_property {
    enum gls_category category;
    const char *value;
    const char *target; /**< the id or address that a reference leads to; "": none */
    bool nested;        /**< it belongs to the one before it: the source of a definition */
    unsigned line, column;
    uint64_t offset, size;
};

GLS_API struct gls_concept gls_base_concept(const struct gls_base *base, uint32_t number);
GLS_API struct gls_section gls_base_section(const struct gls_base *base, uint32_t number);
GLS_API struct gls_term gls_base_term(const struct gls_base *base, uint32_t number);
GLS_API struct gls_property gls_base_property(const struct gls_base *base, uint32_t number);
/** The number of the concept with that id (the first, when several have it), or UINT32_MAX. */
GLS_API uint32_t gls_base_find_id(const struct gls_base *base, const char *id);

/* ------------------------------------------------------------------ the shelf */

/** The glossaries of one run, first is first, and the direction of translation. */
struct gls_shelf;

/** How a shelf is opened. Zeroed: the defaults. */
struct gls_shelf_options {
    /** What each glossary is called in answers, in the order of the files, copied; NULL: as its
     *  file is named. */
    const char *const *name;
    /** The direction, as BCP 47 tags. NULL: French to English; where nothing is French, English to
     *  French. */
    const char *from, *to;
    /** An absolute path of a directory for compiled copies, made when it does not exist: a glossary
     *  of more than a megabyte is compiled there when it is first opened, for the user alone, and
     *  opened from there for as long as its size, times, inode and device stay the same. What is
     *  wrong with the directory or a copy costs time; it is never a failure. NULL: no copies. */
    const char *cache;
    /** How the files are to be read; NULL: as they say. Where it names no languages, those of the
     *  direction are meant. */
    const struct gls_read_options *read;
    /** Told of each glossary that cannot be read; NULL: not wanted. */
    void (*refused)(void *payload, const struct gls_error *err);
    void *payload;
};

/** Opens the glossaries in the files @p path, "-" for standard input. Every file is tried. When any
 * of them fails, so does the call: @p err has the first failure, see gls_base_load(), and @p out is
 * NULL. @p options may be NULL.
 *
 *  Compiled glossaries are opened at once, whatever their size, and verified as they are read. One
 * that proves damaged is silently replaced by its source; when there is no source, the function
 * that needed the damaged part fails with GLS_ERR_FORMAT. The indexes that look-ups need are made
 * when they are first needed. */
GLS_API enum gls_status gls_shelf_open(struct gls_shelf **out, const char *const *path,
                                       size_t count, const struct gls_shelf_options *options,
                                       struct gls_error *err);
/** Makes a shelf of bases that stay the caller's and must outlive it: they were read from memory,
 *  or are used on several shelves. Indexes are made in them when they are first needed: shelves
 *  that share a base must be used by one and the same thread. The array is copied; @p from and
 *  @p to are BCP 47 tags. Fails with GLS_ERR_NOMEM, or GLS_ERR_LIMIT past 2^32 terms. */
GLS_API enum gls_status gls_shelf_of(struct gls_shelf **out, struct gls_base *const *base,
                                     size_t count, const char *from, const char *to,
                                     struct gls_error *err);
/** Frees the shelf, both directions of it. */
GLS_API void gls_shelf_free(struct gls_shelf *shelf);

/** The same glossaries in the other direction. It belongs to @p shelf. */
GLS_API struct gls_shelf *gls_shelf_reverse(struct gls_shelf *shelf);
/** The direction, as canonical tags. */
GLS_API const char *gls_shelf_from(const struct gls_shelf *shelf);
GLS_API const char *gls_shelf_to(const struct gls_shelf *shelf);
GLS_API size_t gls_shelf_count(const struct gls_shelf *shelf);
/** A glossary by its index on the shelf, from 0; NULL past the last. */
GLS_API const struct gls_base *gls_shelf_base(const struct gls_shelf *shelf, size_t shelf_index);
/** gls_base_has_lang() for any glossary. */
GLS_API bool gls_shelf_has_lang(const struct gls_shelf *shelf, const char *lang);

/* ------------------------------------------------------------------ look-up */

/** How a query met a term, best first. */
enum gls_grade {
    GLS_GRADE_EXACT,     /**< as written, whatever the Unicode normal form */
    GLS_GRADE_CASE,      /**< but for upper and lower case */
    GLS_GRADE_FOLDED,    /**< but for accents, ligatures, apostrophes, hyphens, UK or US spelling */
    GLS_GRADE_INFLECTED, /**< in another number or gender */
    GLS_GRADE_PREFIX,    /**< begins with the query "calcif*" */
    GLS_GRADE_CONTAINS,  /**< has the letters of the query "*saignement*", or the words that were
                              asked for, in any order and number */
    /* Suggestions, never an answer: */
    GLS_GRADE_AROUND, /**< has all the words of the query and more, or is explained with them; its
                         name is "contains" too */
    GLS_GRADE_FUZZY,  /**< is spelt nearly so */
    GLS_GRADE_PART    /**< is a part of the query */
};
GLS_API const char *gls_grade_name(enum gls_grade grade);
/** Whether a grade is that of a suggestion. */
GLS_API bool gls_grade_is_guess(enum gls_grade grade);

/** A term of a glossary on a shelf. */
struct gls_match {
    const struct gls_base *base;
    uint32_t term;        /**< its number, for gls_base_term() */
    uint32_t shelf_index; /**< of its glossary, for gls_shelf_base() */
    enum gls_grade grade;
    uint8_t distance; /**< finer rank within a grade: number before gender, fewer edits first */
};
/** The matched term as its glossary writes it. */
GLS_API const char *gls_match_text(const struct gls_match *match);

/** Matches, best first. */
struct gls_found {
    struct gls_match *match;
    size_t count;
};
GLS_API void gls_found_release(struct gls_found *found);

/** Looks up @p query among the terms of language @c from.
 *
 *  Case, accents, ligatures, apostrophes, hyphens, number and gender do not matter, and a leading
 *  article is passed over: "les Oedemes" finds "œdème". A "*" at the end asks for every term that
 *  begins so, one at the beginning for those that end so, two for those that have it anywhere. Best
 *  grade first, then the order of the glossaries, then preferred before admitted before deprecated,
 *  then collation order. Of terms of one concept that differ in spelling only (oedema, edema) the
 *  best is found, not both. Finding nothing is GLS_OK with a count of 0.
 *  Fails with GLS_ERR_BAD_UTF8, GLS_ERR_NOMEM, GLS_ERR_LIMIT for a glossary that cannot be
 *  indexed, or GLS_ERR_FORMAT for a damaged one. Release @p found with gls_found_release(). */
GLS_API enum gls_status gls_lookup(struct gls_shelf *shelf, struct gls_span query,
                                   struct gls_found *found, struct gls_error *err);

/** "Did you mean": the terms nearest to @p query in spelling, at most eight, nearest first.
 *  Abbreviations of up to four capitals get no suggestions and are never suggested, for what is
 *  spelt nearly like one is something else. Fails as gls_lookup(). */
GLS_API enum gls_status gls_suggest(struct gls_shelf *shelf, struct gls_span query,
                                    struct gls_found *found, struct gls_error *err);

/** How a query is asked. Bits. */
enum gls_ask {
    GLS_ASK_BOTH_WAYS = 1, /**< among the terms of both languages: the one with the better grade
                              answers; with equal grades both do, @c from first */
    GLS_ASK_CONTAINS = 2,  /**< for every term that has the words of the query, in any order and in
                              the singular or plural: GLS_GRADE_CONTAINS */
    /** Where nothing is found, for a few guesses of each kind (gls_grade_is_guess()): terms that
     * have the words and more, terms whose definition or notes have them, terms spelt nearly so,
     * the parts of a phrase. */
    GLS_ASK_GUESS = 4
};
/** Looks up @p query as people ask: gls_lookup() with what the bits of @p how (enum gls_ask) add. A
 *  query that was copied from an answer, "calcinose (n. f.)", is understood where no term is called
 *  that. The matches may be in either language of the shelf, see gls_term.lang. Fails as
 *  gls_lookup(). */
GLS_API enum gls_status gls_ask(struct gls_shelf *shelf, struct gls_span query, unsigned how,
                                struct gls_found *found, struct gls_error *err);
/** Completes what was typed at a prompt: finds the terms that begin with the words of @p typed, the
 *  last of which may be cut short, in the languages that @p how says (GLS_ASK_BOTH_WAYS). @p common
 *  receives the beginning that all of them share, as they spell it; it is empty when that is
 *  shorter than what was typed. It belongs to the shelf. Fails as gls_lookup(). */
GLS_API enum gls_status gls_complete(struct gls_shelf *shelf, struct gls_span typed, unsigned how,
                                     struct gls_found *found, struct gls_span *common,
                                     struct gls_error *err);
/** Whether matches are in both languages of the shelf. */
GLS_API bool gls_found_is_both_ways(const struct gls_found *found, const struct gls_shelf *shelf);

/* ------------------------------------------------------------------ entries */

/** A term as an entry tells it. Missing text is NULL. */
struct gls_entry_term {
    const char *text;
    const char *lang;               /**< the tag of its section: "en-GB" */
    const char *region;             /**< where it is said, as its file has it: "US", "Québec" */
    const char *usage_register;     /**< "technical", "lay": what its note "register: ..." says */
    const char *grammatical_number; /**< "plural": what its file says of that */
    enum gls_admin admin;
    enum gls_pos pos;
    enum gls_gender gender;
    enum gls_term_type type;
    bool lookup_only; /**< a look-up form: no term to be shown among others */
    uint32_t number;  /**< for gls_base_term() */
    unsigned unlike;  /**< of an equivalent: 0 for one of the kind and region that is wanted */
    struct gls_place place;
};

struct gls_entry_terms {
    struct gls_entry_term *item;
    size_t count, room;
};

/** A note. */
struct gls_entry_note {
    const char *text;
    const char *lang; /**< of its section; for a note of the concept, that of the concept's first
                         definition; NULL: not known */
};

/** "See also". */
struct gls_entry_link {
    const char *text; /**< NULL: the reference has no words of its own */
    const char *lang; /**< of @c text; NULL: not known */
    const char *target;
    uint32_t concept_number; /**< UINT32_MAX: the reference dangles */
};

/** Anything else that is said of the concept or the term: an article, a context, a source, a code
 *  (GLS_CATEGORY_EXTERNAL_REFERENCE). */
struct gls_entry_remark {
    enum gls_category category;
    const char *text;
    const char *target; /**< an address; NULL: none */
    const char *source; /**< where it is from; NULL: not said */
    const char *lang;   /**< of its section; NULL: it is said of the concept */
    bool own;           /**< it is said of the term, not of its concept or section */
};

/** Where a term comes from. */
struct gls_entry_ref {
    const struct gls_base *base;
    uint32_t number;      /**< of a term or a concept */
    uint32_t shelf_index; /**< of its glossary, for gls_shelf_base() */
};

/** A term with all that its concept says of it. Text belongs to the base; missing text is NULL. */
struct gls_entry {
    struct gls_entry_ref ref, concept_ref;
    struct gls_entry_term term;
    /** For a deprecated or superseded term and for a look-up form: what to say instead, in the same
     *  language. */
    struct gls_entry_term prefer;
    const char *id;       /**< of the concept */
    const char *glossary; /**< gls_base_name() of its base */
    const char *subject;
    const char *definition, *definition_lang; /**< a definition of the concept has no language */
    const char *target_definition, *target_definition_lang; /**< that in the other language */
    /** Terms of the other language, in this order: those that may be said before those that may
     * not; among these, those of the wanted region (@c to "en-GB") first; then those of the kind of
     * the entry's term (initials, a short form, a register); then preferred, admitted or without a
     * status, superseded, deprecated; then as in the file. */
    struct gls_entry_terms equivalents;
    /** The other terms of the concept in the entry's language that may be said. */
    struct gls_entry_terms synonyms;
    /** Notes of the concept and its sections; from number @c own_note on, those of the term itself.
     */
    struct gls_entry_note *note;
    size_t notes, own_note, note_room;
    struct gls_entry_link *link;
    size_t links, link_room;
    struct gls_entry_remark *remark; /**< in the order of the file */
    size_t remarks, remark_room;
    enum gls_grade grade; /**< in an answer: how it was found */
};

/** The plural of a term as a dictionary would print it, where no rule of its language foresees it:
 *  "yeux" of "œil", "sages-femmes", "calcinoses" of English "calcinosis". Puts it into @p out, with
 *  its NUL; false when there is none to show, and for a term that is not to be used. */
enum { GLS_PLURAL_BYTES = 256 };
GLS_API bool gls_entry_plural(const struct gls_entry_term *term, char out[GLS_PLURAL_BYTES]);
/** The plural whether or not a rule foresees it ("fractures"), of terms that are not to be used
 *  too: it is for writing one term in the place of another. False: no plural is sure. */
GLS_API bool gls_entry_any_plural(const struct gls_entry_term *term, char out[GLS_PLURAL_BYTES]);
/** What to write in a text instead of @p surface, a form of @p term, when @p instead is to be said:
 *  @p instead in the same number, with a capital where there was one. Puts it into @p out, with its
 *  NUL; "" for a term that is too long. False: @p surface is neither the term nor its sure plural,
 *  or @p instead has no sure plural; then @p out is its base form, and a person must see to the
 *  number. */
GLS_API bool gls_entry_replacement(const struct gls_entry_term *term,
                                   const struct gls_entry_term *instead, struct gls_span surface,
                                   char out[GLS_PLURAL_BYTES]);

/** Reads the entry of a match. An entry can be read again and again: start with a zeroed one, and
 *  release it at the end. Fails with GLS_ERR_NOMEM, or GLS_ERR_FORMAT for a damaged base. */
GLS_API enum gls_status gls_entry_of(struct gls_entry *entry, const struct gls_shelf *shelf,
                                     const struct gls_match *match, struct gls_error *err);
GLS_API void gls_entry_release(struct gls_entry *entry);

/** What a query for a search engine is made of. Zeroed: the terms of the other language. */
struct gls_expansion {
    bool both;          /**< the query's own language too */
    bool forms;         /**< plurals too, for engines that do not stem */
    bool abbreviations; /**< those of up to three letters too: they find too much */
    const char *field;  /**< the field of each phrase, before it ("title") or, when it begins with a
                             bracket, behind ("[tiab]"); NULL: none */
};
/** Appends a query of all that may be said for what was found: phrases in quotes with OR between,
 *  each once whatever its case. Nothing that is not to be used is among them. @p kept_out tells
 *  whether there were abbreviations that are left out. Fails as gls_entry_of(). */
GLS_API enum gls_status gls_expand(const struct gls_found *found, struct gls_shelf *shelf,
                                   const struct gls_expansion *how, struct gls_buf *out,
                                   bool *kept_out, struct gls_error *err);

/* ------------------------------------------------------------------ running text */

/* A scan tells the longest term at each word, from the left, never overlapping, as a look-up would
 * find it in any number, gender, case and spelling, across spaces, single line ends, hyphens and a
 * hyphen that ends a line. But running text only happens to hold words, so it is stricter:
 * - a term does not run across a blank line or punctuation ("des lésions, osseuses"), unless it is
 *   written with that ("vitamine D, 25-hydroxy");
 * - an accent that the text has must be the term's: "osés" is no form of "os". One may be missing
 *   ("echographie", "ETAT"), but not a final é ("infecte" is not "infecté"), nor that of a word
 *   which is another one without it ("jeune");
 * - an abbreviation of up to four letters, all capitals, stands in capitals, perhaps with a plural
 *   s: "OH", "OHs"; one spelt like a function word ("LES") does not count among such words;
 * - after a subject a word is no noun: "il forme" has none.
 * No word of more than 240 letters and no term of more than 100 words or 32 KiB is found. */

/** A place in running text where a term stands. Borrowed for the time of the call. */
struct gls_hit {
    struct gls_span surface; /**< as the text has it: "calcifications\u00A0fœtales" */
    uint64_t start;          /**< its first byte, counted from the beginning of the text */
    uint64_t line, column;   /**< of that byte, from 1; columns in characters */
    /** The terms it may be, one for each concept; only those of the best grade that was met there.
     * Those that may be used come before those that may not, and among these the best first. */
    const struct gls_match *match;
    size_t count;
    bool inner;    /**< lies within, or begins within, a hit told just before it */
    bool overlaps; /**< it begins within that hit and ends after it */
};

/** Callbacks that are told a text while it is scanned. The pieces between hits and the surfaces of
 *  outer hits, in the order they come, are the text, byte for byte. */
struct gls_scan_events {
    void (*text)(void *payload, struct gls_span piece); /**< NULL: not wanted */
    void (*hit)(void *payload, const struct gls_hit *hit);
    void *payload;
};

/** What a text held. */
struct gls_scan_counts {
    uint64_t bytes, words;
    uint64_t content_words; /**< all but articles, prepositions and the like */
    uint64_t covered_words; /**< content words that belong to a hit */
    uint64_t hits;          /**< outer ones */
    uint64_t invalid;       /**< bytes that are not UTF-8, passed through */
    uint64_t invalid_at, invalid_line, invalid_column; /**< the place of the first; line 0: none */
};

enum gls_scan_flag {
    GLS_SCAN_ALL = 1,     /**< inner hits too */
    GLS_SCAN_COUNT = 2,   /**< content words are counted; it costs time */
    GLS_SCAN_GENERAL = 4, /**< hits too whose concepts all have the note "usage: general"; without
                             the flag such a hit is told only when the term is not to be used */
    GLS_SCAN_OVERLAP = 8  /**< hits too that begin within another one and end after it */
};

/** A scan of texts for the terms of language @c from. */
struct gls_scan;

/** Makes a scanner. @p events are copied. @p flags: enum gls_scan_flag. Many scanners of one shelf
 *  may work at once, once they are made. Fails with GLS_ERR_NOMEM, GLS_ERR_LIMIT for a glossary
 *  that cannot be indexed, or GLS_ERR_FORMAT for a damaged one. */
GLS_API enum gls_status gls_scan_new(struct gls_scan **out, struct gls_shelf *shelf, unsigned flags,
                                     const struct gls_scan_events *events, struct gls_error *err);
GLS_API void gls_scan_free(struct gls_scan *scan);
/** Goes on with a text, in pieces of any size: hits do not depend on where they are cut. Memory is
 *  bounded whatever the text. Fails with GLS_ERR_NOMEM, or GLS_ERR_FORMAT for a base that proves
 *  damaged; a text that failed is to be ended. */
GLS_API enum gls_status gls_scan_feed(struct gls_scan *scan, struct gls_span piece,
                                      struct gls_error *err);
/** Called from an event, ends the events of this text. What is fed afterwards is passed over until
 *  gls_scan_end(); the counts are then those of what was scanned. */
GLS_API void gls_scan_stop(struct gls_scan *scan);
/** Ends the text, tells its last hits and fills @p counts (NULL: not wanted). The scanner is then
 *  ready for another text. Fails as gls_scan_feed(). */
GLS_API enum gls_status gls_scan_end(struct gls_scan *scan, struct gls_scan_counts *counts,
                                     struct gls_error *err);

/* ------------------------------------------------------------------ annotate */

/** A text, read in pieces. */
struct gls_text;
/** Opens the text in the file @p path, "-" for standard input. Fails with GLS_ERR_IO,
 *  GLS_ERR_NOMEM, or GLS_ERR_FORMAT for a document that is not plain text, saying what it is. */
GLS_API enum gls_status gls_text_open(struct gls_text **out, const char *path,
                                      struct gls_error *err);
/** Reads on: @p piece receives the next piece, which is empty at the end; it is valid until the
 *  next call. Fails with GLS_ERR_IO or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_text_next(struct gls_text *text, struct gls_span *piece,
                                      struct gls_error *err);
GLS_API void gls_text_close(struct gls_text *text);

/** How texts are annotated. Zeroed: the defaults. */
struct gls_markup {
    const char *lang;    /**< of labels, "fr" (default) or "en" */
    const char *title;   /**< of a page; NULL: the name of its text */
    const char *subject; /**< only terms of that subject field are marked; NULL: all */
    const char *status;  /**< only terms of that status, see gls_filter.status; NULL: all */
    bool several;        /**< a page of several texts: each has its name as a heading */
    bool every;          /**< text: the equivalent beside every occurrence, not the first alone */
    bool inner;          /**< json: a field "inner" tells the terms within longer ones */
    bool color;          /**< text with terminal colours */
    bool safe;           /**< text for a terminal: its control characters by number */
    /** For documents, see gls_documents_new(): what they are written as (set by the library), the
     * unit in which places are counted, and what a hit tells besides, bits of enum gls_hit_field.
     */
    enum gls_document_telling { GLS_TELL_FILES, GLS_TELL_HITS, GLS_TELL_DOCUMENTS } telling;
    enum gls_text_unit { GLS_IN_BYTES, GLS_IN_CHARS, GLS_IN_UTF16 } unit;
    unsigned fields;
};
enum gls_hit_field { GLS_HIT_SURFACE = 1, GLS_HIT_TERM = 2, GLS_HIT_EQUIVALENTS = 4 };

/** Writes texts with their terms marked:
 *
 *      struct gls_scan_events events = gls_annotator_events(annotator);
 *      gls_scan_new(&scan, shelf, 0, &events, &err);
 *      gls_annotator_begin(annotator, "article.txt", &out);
 *      gls_scan_feed(scan, gls_span_of("Les œdèmes"), &err);
 *      gls_scan_end(scan, NULL, &err);
 *      gls_annotator_end(annotator, &err);
 *      gls_annotator_finish(annotator, &out, &err);
 */
struct gls_annotator;

/** Makes an annotator. @p format is one of those with a marker in gls_formats(). @p how is copied,
 *  its strings are borrowed for the life of the annotator. Fails with GLS_ERR_USAGE for another
 *  format, GLS_ERR_LIMIT or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_annotator_new(struct gls_annotator **out, struct gls_shelf *shelf,
                                          const char *format, const struct gls_markup *how,
                                          struct gls_error *err);
GLS_API void gls_annotator_free(struct gls_annotator *annotator);
/** How many places were marked so far, in all texts. */
GLS_API uint64_t gls_annotator_marks(const struct gls_annotator *annotator);
/** What a scanner of the same shelf calls. */
GLS_API struct gls_scan_events gls_annotator_events(struct gls_annotator *annotator);
/** Begins a text, to be written to @p out; it is called @p name in what is written. Both are
 *  borrowed until its end. */
GLS_API void gls_annotator_begin(struct gls_annotator *annotator, const char *name,
                                 struct gls_buf *out);
/** Ends the text; failures since its beginning show here: GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_annotator_end(struct gls_annotator *annotator, struct gls_error *err);
/** After the last text, writes what stands below them all: of an HTML page, their glossary. */
GLS_API enum gls_status gls_annotator_finish(struct gls_annotator *annotator, struct gls_buf *out,
                                             struct gls_error *err);

/** How often each term occurs, and in how many texts: figures of parts of a corpus can be added up.
 *  A word of several senses counts for each of them. */
struct gls_census;
/** Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_census_new(struct gls_census **out, const struct gls_shelf *shelf,
                                       struct gls_error *err);
GLS_API void gls_census_free(struct gls_census *census);
/** What a scanner of the same shelf calls. */
GLS_API struct gls_scan_events gls_census_events(struct gls_census *census);
/** Ends a text. */
GLS_API void gls_census_end(struct gls_census *census);
/** Adds what @p other counted, on the same shelf. */
GLS_API void gls_census_add(struct gls_census *census, const struct gls_census *other);
/** Writes a line for each term that was met, "entry term hits texts" between tabs, the commonest
 *  first. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_census_write(const struct gls_census *census, struct gls_buf *out,
                                         struct gls_error *err);

/** A document of a stream of JSON Lines: a line is an object with a text and perhaps an id.
 *  Borrowed until the next one is read. */
struct gls_text_document {
    struct gls_span id;      /**< as JSON writes it; "null" where there is none */
    struct gls_span id_text; /**< the same as text: without quotes; empty where there is none */
    struct gls_span text;
};
/** The bytes of a line at most. */
enum { GLS_DOCUMENT_BYTES = 64 * 1024 * 1024 };

struct gls_document_reader;
/** @p id and @p text name the members that hold the id and the text, borrowed for the life of the
 *  reader; NULL: "id" and "text". Fails with GLS_ERR_IO without the module that reads JSON, or
 *  GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_document_reader_new(struct gls_document_reader **out, const char *id,
                                                const char *text, struct gls_error *err);
GLS_API void gls_document_reader_free(struct gls_document_reader *reader);
/** Reads the document in @p line. Fails with GLS_ERR_SYNTAX, GLS_ERR_FORMAT or GLS_ERR_LIMIT for a
 *  line that is no document, after which the next line can be read, or with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_document_read(struct gls_document_reader *reader, struct gls_span line,
                                          struct gls_text_document *document,
                                          struct gls_error *err);

/** Annotates documents of a stream of JSON Lines: objects, each with a text and perhaps an id. Many
 *  may work at once on one shelf. */
struct gls_documents;

/** How. Zeroed: the defaults. */
struct gls_document_options {
    const char *id, *text; /**< names of their members, borrowed; NULL: "id" and "text" */
    bool whole;            /**< a line a document, with all its hits, not a line a hit */
    struct gls_markup markup;
    unsigned flags;            /**< of the scanner, enum gls_scan_flag */
    struct gls_census *census; /**< counts terms, and nothing is written; NULL: none */
};

/** Fails with GLS_ERR_IO without the module that reads JSON, GLS_ERR_NOMEM, or as gls_scan_new().
 */
GLS_API enum gls_status gls_documents_new(struct gls_documents **out, struct gls_shelf *shelf,
                                          const struct gls_document_options *how,
                                          struct gls_error *err);
GLS_API void gls_documents_free(struct gls_documents *documents);
/** Annotates the document in @p line, line @p number of its stream, and appends to @p out. Places
 *  are counted in its decoded text. For a line that is no such object it appends
 *  {"id":null,"line":N,"error":...} and fails with GLS_ERR_SYNTAX, GLS_ERR_FORMAT or GLS_ERR_LIMIT;
 *  err->line is then set, and you can go on with the next line. After any other failure, with
 *  err->line 0, stop: GLS_ERR_NOMEM, or GLS_ERR_FORMAT for a damaged base. @p err is needed. */
GLS_API enum gls_status gls_documents_line(struct gls_documents *documents, struct gls_span line,
                                           uint64_t number, struct gls_buf *out,
                                           struct gls_scan_counts *counts, struct gls_error *err);

/** Counts what texts hold, of one text or of many. */
struct gls_tally;

/** Fails with GLS_ERR_LIMIT or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_tally_new(struct gls_tally **out, const struct gls_shelf *shelf,
                                      struct gls_error *err);
GLS_API void gls_tally_free(struct gls_tally *tally);
/** What a scanner of the same shelf calls. It should be made with GLS_SCAN_COUNT. */
GLS_API struct gls_scan_events gls_tally_events(struct gls_tally *tally);
/** Ends a text: adds what the scanner counted. Fails with GLS_ERR_NOMEM if counting did. */
GLS_API enum gls_status gls_tally_end(struct gls_tally *tally, const struct gls_scan_counts *counts,
                                      struct gls_error *err);
/** Adds what @p other counted, on the same shelf. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_tally_add(struct gls_tally *tally, const struct gls_tally *other,
                                      struct gls_error *err);
/** Starts from nothing again. */
GLS_API void gls_tally_clear(struct gls_tally *tally);
/** Writes a summary: words, terms, coverage, terms to avoid, the most frequent. @p name is that of
 *  the text; NULL: a total of several. @p format is one that summarises; text is in @p lang, "fr"
 *  or "en". Fails with GLS_ERR_USAGE or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_tally_write(const struct gls_tally *tally, const char *name,
                                        const char *format, const char *lang, struct gls_buf *out,
                                        struct gls_error *err);

/* ------------------------------------------------------------------ concordance */

/** What a term that is looked for in texts turned out to be. */
struct gls_sought {
    struct gls_span term; /**< as it was asked for */
    bool exact;           /**< only as it is typed, accents and capitals included */
    size_t concepts; /**< set by the call: how many concepts of the glossaries it is; 0: none, and
                        it is matched as a noun of which nothing else is known */
};

/** Makes a shelf of the concepts that @p sought names, and of nothing else: a scan with it finds
 *  all their terms, deprecated ones too. A final "*" stands for all terms that begin so; it is
 *  refused when there are none. A concept that is named several times belongs to the first. The new
 *  shelf is the caller's and does not need @p shelf any more. Fails with GLS_ERR_USAGE for what has
 *  no word, or as gls_lookup(). */
GLS_API enum gls_status gls_shelf_sought(struct gls_shelf **out, struct gls_shelf *shelf,
                                         struct gls_sought *sought, size_t count,
                                         struct gls_error *err);

struct gls_segment_text;
/** A term where it stands, with what stands on both sides of it. Borrowed for the time of the call.
 *  Its pieces of text are one line each: a run of blanks and line ends is one space. */
struct gls_occurrence {
    const char *file;              /**< name of the text */
    struct gls_span id;            /**< of a document its id, as JSON; empty: it is none */
    uint64_t line, column;         /**< from 1, in characters; 0: nobody knows */
    uint64_t start, length;        /**< bytes of the text; of a translation, of its file */
    struct gls_span keyword;       /**< the term as the text has it */
    struct gls_span left, right;   /**< what is shown of the paragraph or sentence around it */
    bool left_cut, right_cut;      /**< there is more of that */
    struct gls_span sentence;      /**< that it stands in, at most 300 characters on each side */
    const struct gls_match *match; /**< the terms it may be, best first, see struct gls_hit */
    size_t count;
    unsigned flaws;                    /**< of its sentence as an example, bits of enum gls_flaw */
    struct gls_span aligned;           /**< what the other side of a translation has there */
    const struct gls_range *rendering; /**< bytes of that: known equivalents of the term */
    size_t renderings;
};
/** What a sentence lacks to be a good example. */
enum gls_flaw {
    GLS_FLAW_LENGTH = 1,  /**< fewer than 8 words or more than 30, or cut */
    GLS_FLAW_VERB = 2,    /**< no word that the list of everyday words knows as a verb */
    GLS_FLAW_BRACKET = 4, /**< a bracket without its other half */
    GLS_FLAW_SECOND = 8   /**< another occurrence stands before it in the sentence */
};
/** @p occurrence is borrowed for the time of the call. */
typedef void gls_occurrence_fn(void *payload, const struct gls_occurrence *occurrence);

/** How terms are shown in their context. Zeroed: the defaults. */
struct gls_concord_options {
    unsigned side;  /**< characters on each side; 0: 50, at most GLS_SIDE_MOST */
    bool sentences; /**< the sides are those of the sentence */
    bool whole;     /**< the sentence is wanted too */
    bool exact;     /**< only what is written as the term is */
    bool flaws;     /**< those of the sentence are wanted, and the sentence */
    bool aligned;   /**< of a translation, the other side too */
};
enum { GLS_SIDE_MOST = 1000 };

/** Finds terms in their contexts: every occurrence, in the order of the text, those within longer
 *  ones too, but none within one of its own concept. */
struct gls_concordance;
/** Tells each occurrence to @p tell. @p shelf is the one that is scanned. Fails with GLS_ERR_NOMEM.
 */
GLS_API enum gls_status gls_concordance_new(struct gls_concordance **out, struct gls_shelf *shelf,
                                            const struct gls_concord_options *options,
                                            gls_occurrence_fn *tell, void *payload,
                                            struct gls_error *err);
GLS_API void gls_concordance_free(struct gls_concordance *concordance);
/** What a scanner calls: one with GLS_SCAN_ALL, GLS_SCAN_OVERLAP and GLS_SCAN_GENERAL. */
GLS_API struct gls_scan_events gls_concordance_events(struct gls_concordance *concordance);
/** Begins a text, called @p name in what is told; borrowed until its end. */
GLS_API void gls_concordance_begin(struct gls_concordance *concordance, const char *name);
/** The same for a document; its id is borrowed too, its text is not looked at. */
GLS_API void gls_concordance_begin_document(struct gls_concordance *concordance, const char *name,
                                            const struct gls_text_document *document);
/** The same for one side of a segment: places are those of its file. @p other is what stands beside
 *  it, with the known equivalents of each occurrence marked; NULL: that is not wanted. */
GLS_API void gls_concordance_begin_segment(struct gls_concordance *concordance, const char *name,
                                           const struct gls_segment_text *side,
                                           const struct gls_segment_text *other);
/** Ends the text. Memory is bounded whatever the text. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_concordance_end(struct gls_concordance *concordance,
                                            struct gls_error *err);

/** How a concordance looks. Zeroed: the defaults. */
struct gls_concord_look {
    const char *lang;   /**< of labels, "fr" (default) or "en" */
    const char *title;  /**< of a page; NULL: its terms */
    unsigned reference; /**< columns of a place in its text, "report.txt:12:5" */
    unsigned width;     /**< of a line of text in columns; 0: as long as the sides are */
    unsigned side;      /**< characters on each side, as they were asked for; 0: 50 */
    bool sentences;     /**< the sides are those of the sentence: nothing is to be aligned */
    bool aligned;       /**< with the other side of a translation */
    /** Of a page: gives the address of the page on which a text is annotated, or NULL where there
     * is none; what it returns must stay valid. NULL: there are no such pages. */
    const char *(*page_of)(void *payload, const char *file);
    void *payload;
    bool color; /**< text with terminal colours */
    bool safe;  /**< text for a terminal: its control characters by number */
};

/** A concordance that is written: sections, with lines in them. */
struct gls_concord;
/** @p shelf is the one that was scanned, @p format one with a concorder in gls_formats(). @p look
 *  is copied, its strings and @p to are borrowed for the life of this. Fails with GLS_ERR_USAGE or
 *  GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_concord_new(struct gls_concord **out, struct gls_shelf *shelf,
                                        const char *format, const struct gls_concord_look *look,
                                        struct gls_buf *to, struct gls_error *err);
GLS_API void gls_concord_free(struct gls_concord *concord);
/** Where a concept stands in a text, for a picture above the lines: how often in each 60th of it.
 */
enum { GLS_USE_PARTS = 60 };
struct gls_use_row {
    const char *term, *entry;
    uint64_t of_term; /**< occurrences of the term in all texts */
    const char *file;
    uint64_t count, bytes; /**< occurrences in the text; its size */
    const uint64_t *part;  /**< GLS_USE_PARTS of them */
    uint64_t most;         /**< in any part of any row */
    bool by_text;          /**< rows of one text follow each other; else those of one term do */
};
/** Adds a row to the picture, before any section and line. Only a page has one. */
GLS_API void gls_concord_plot(struct gls_concord *concord, const struct gls_use_row *row);
/** Begins a section of @p lines lines under a heading; without sections all is one list. */
GLS_API void gls_concord_section(struct gls_concord *concord, const char *heading, uint64_t lines);
/** Writes a line. */
GLS_API void gls_concord_line(struct gls_concord *concord, const struct gls_occurrence *occurrence);
/** Ends the writing. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_concord_end(struct gls_concord *concord, struct gls_error *err);

/** Orders of a concordance. Words are compared in the alphabet of the text's language. */
enum gls_sort {
    GLS_SORT_PLACE, /**< as they came */
    GLS_SORT_LEFT,  /**< by the first word to the left, then the second... */
    GLS_SORT_RIGHT, /**< likewise to the right */
    GLS_SORT_FORM,  /**< by the term as the text has it */
    GLS_SORT_FILE,  /**< by the name of the text */
    GLS_SORT_BEST   /**< those with the fewest flaws first, then as they came */
};

/** Occurrences that are kept. */
struct gls_occurrences;
/** @p shelf is the one that was scanned. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_occurrences_new(struct gls_occurrences **out, struct gls_shelf *shelf,
                                            struct gls_error *err);
GLS_API void gls_occurrences_free(struct gls_occurrences *occurrences);
GLS_API size_t gls_occurrences_count(const struct gls_occurrences *occurrences);
/** Keeps a copy. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_occurrences_add(struct gls_occurrences *occurrences,
                                            const struct gls_occurrence *occurrence,
                                            struct gls_error *err);
/** Keeps a copy if it is among the @p most best examples of its concept: those with the fewest
 *  flaws, and of these the first. Of one sentence only one is kept. Add all occurrences in this
 *  way, or none. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_occurrences_add_best(struct gls_occurrences *occurrences,
                                                 const struct gls_occurrence *occurrence,
                                                 size_t most, struct gls_error *err);
/** Sorts them, by so many @p words of a side; those that are equal stay as they came. Fails with
 *  GLS_ERR_NOMEM or GLS_ERR_USAGE. */
GLS_API enum gls_status gls_occurrences_sort(struct gls_occurrences *occurrences,
                                             enum gls_sort sort, unsigned words,
                                             struct gls_error *err);
/** Drops all but the first @p most of each concept. */
GLS_API void gls_occurrences_keep(struct gls_occurrences *occurrences, size_t most);
/** Tells them all in their order. */
GLS_API void gls_occurrences_tell(const struct gls_occurrences *occurrences,
                                  gls_occurrence_fn *tell, void *payload);
/** Writes them all in their order, with @p sections in one for each concept. */
GLS_API void gls_occurrences_write(struct gls_occurrences *occurrences, bool sections,
                                   struct gls_concord *concord);

/** How terms are used: the forms they have in the texts, and where in each text they stand. */
struct gls_uses;
enum gls_use {
    GLS_USE_FORMS, /**< of each concept its forms, how often and in how many texts, commonest first;
                        those that differ by capitals only are one */
    GLS_USE_PLACES /**< of each concept and text the occurrences in each 60th of its bytes */
};
/** @p shelf is the one that was scanned, borrowed for the life of this. Fails with GLS_ERR_NOMEM.
 */
GLS_API enum gls_status gls_uses_new(struct gls_uses **out, struct gls_shelf *shelf,
                                     struct gls_error *err);
GLS_API void gls_uses_free(struct gls_uses *uses);
/** Counts an occurrence of the text at hand; texts come one after the other. Memory is some twenty
 *  bytes for each of one text, and what is written. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_uses_add(struct gls_uses *uses, const struct gls_occurrence *occurrence,
                                     struct gls_error *err);
/** Ends a text of @p bytes bytes. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_uses_end(struct gls_uses *uses, const char *file, uint64_t bytes,
                                     struct gls_error *err);
/** Which table of uses, and how. */
struct gls_use_table {
    enum gls_use use;
    size_t most;  /**< forms of a concept; 0: all */
    bool by_text; /**< places: lines grouped by text, not by concept */
};
/** Writes a table as "text", "tsv" or "json", once, at the end. Fails with GLS_ERR_USAGE. */
GLS_API enum gls_status gls_uses_write(struct gls_uses *uses, const struct gls_use_table *table,
                                       const char *format, struct gls_buf *out,
                                       struct gls_error *err);
/** Adds its rows to the picture of a page, instead of writing them. */
GLS_API void gls_uses_plot(struct gls_uses *uses, bool by_text, struct gls_concord *concord);

/** Content words that stand near terms oftener than elsewhere in the same texts: up to four words
 *  before or after in the same sentence. They are ranked by log-likelihood (Dunning, 1993) of the 2
 *  x 2 table near or elsewhere, this word or another; all words are counted but those of the term
 *  itself. */
struct gls_collocates;
/** @p shelf is the one that is scanned; @p exact as in struct gls_concord_options. Fails with
 *  GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_collocates_new(struct gls_collocates **out, struct gls_shelf *shelf,
                                           bool exact, struct gls_error *err);
GLS_API void gls_collocates_free(struct gls_collocates *collocates);
/** What a scanner calls, made as for a concordance. */
GLS_API struct gls_scan_events gls_collocates_events(struct gls_collocates *collocates);
/** Ends a text. Memory is that of the different words, a million at most. Fails with GLS_ERR_NOMEM.
 */
GLS_API enum gls_status gls_collocates_end(struct gls_collocates *collocates,
                                           struct gls_error *err);
/** Adds what @p other counted, on the same shelf, which then starts from nothing. Fails with
 *  GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_collocates_add(struct gls_collocates *collocates,
                                           struct gls_collocates *other, struct gls_error *err);
/** How often terms occurred; @p over: there were more different words than are counted. */
GLS_API uint64_t gls_collocates_hits(const struct gls_collocates *collocates, bool *over);
/** Writes for each concept the words met near it three times or more and oftener than elsewhere,
 *  the strongest first, at most @p most of them (0: all), as "text", "tsv" or "json". Fails with
 *  GLS_ERR_USAGE or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_collocates_write(struct gls_collocates *collocates, size_t most,
                                             const char *format, struct gls_buf *out,
                                             struct gls_error *err);

/* ------------------------------------------------------------------ extract */

/** What a candidate looks like. */
enum gls_candidate_kind {
    GLS_CANDIDATE_WORD,
    GLS_CANDIDATE_PHRASE,
    GLS_CANDIDATE_ABBREVIATION,
    GLS_CANDIDATE_VARIANT, /**< a term of the glossary with one content word more */
    GLS_CANDIDATE_NAME     /**< its words begin with capitals */
};
/** "word", "phrase", "abbreviation", "variant", "name". */
GLS_API const char *gls_candidate_kind_name(enum gls_candidate_kind kind);

/** A form in which a candidate was met. */
struct gls_candidate_form {
    const char *text;
    uint64_t count;
};

/** A sentence with a candidate in it. */
struct gls_candidate_context {
    const char *file;
    uint64_t line, column, start, length; /**< of the candidate in its text, in bytes */
    struct gls_span text;                 /**< the sentence, on one line */
    size_t at, size;                      /**< bytes of the candidate in that */
};

/** A term that texts have and a glossary lacks, perhaps. Borrowed for the time of the call; missing
 *  text is NULL. */
struct gls_candidate {
    const char *term; /**< in the singular, where that was met */
    const char *lang; /**< of the texts */
    uint64_t count, texts;
    double score;
    enum gls_candidate_kind kind;
    const struct gls_candidate_form *form; /**< the commonest first */
    size_t forms;
    const char *const *contains; /**< terms of the glossary in it, the longest first */
    size_t containing;
    const char *variant_of; /**< of a variant: which of these it is one of; else NULL */
    const char *suggested; /**< what it may be called in the other language, by a rule or by aligned
                              texts: never an equivalent */
    bool attested;         /**< @c suggested stands in the glossary or in the aligned texts */
    uint32_t segments;     /**< how many aligned segments have both; 0: a rule suggested it */
    /** The term of the glossary that it is, where those are wanted; else NULL. */
    const struct gls_match *known;
    const struct gls_candidate_context *context;
    size_t contexts;
};
typedef void gls_candidate_fn(void *payload, const struct gls_candidate *candidate);

/** Finds in aligned texts what one side calls the terms of the other, by counting in which segments
 *  each of them stands. */
struct gls_association;
/** From language @c from of the shelf to @c to. Fails as gls_scan_new(). */
GLS_API enum gls_status gls_association_new(struct gls_association **out, struct gls_shelf *shelf,
                                            struct gls_error *err);
GLS_API void gls_association_free(struct gls_association *association);
/** Adds a segment and its translation. Past a million different candidates a side no more are
 *  taken. Fails with GLS_ERR_NOMEM or GLS_ERR_LIMIT. */
GLS_API enum gls_status gls_association_add(struct gls_association *association,
                                            struct gls_span source, struct gls_span target,
                                            struct gls_error *err);
/** Adds the segments of the translation @p path: a file of segments, or plain text whose lines are
 *  those of the text @p source, which may be NULL. Fails as gls_segments_read() and
 *  gls_association_add(). */
GLS_API enum gls_status gls_association_read(struct gls_association *association, const char *path,
                                             const char *source, struct gls_error *err);
/** How many segments were added; @p cut receives whether there were too many. */
GLS_API uint64_t gls_association_segments(const struct gls_association *association, bool *cut);

/** How terms are extracted. Zeroed: the defaults. */
struct gls_extract_options {
    uint64_t most;     /**< candidates told; 0: all */
    unsigned least;    /**< occurrences needed; 0: 1 up to 2,000 words of text in all, 2 up to
                            200,000, or 1 with a score that is higher by ln 2, 3 beyond */
    unsigned words;    /**< content words of a candidate; 0: 5 */
    unsigned contexts; /**< sentences kept of each */
    bool known;        /**< what the glossary has, too */
    bool suggest;      /**< with what it may be called in the other language */
    struct gls_base
        *stop; /**< terms that are not wanted, in any form; borrowed, indexed; NULL: none */
    /** Suggests equivalents besides the rules; made of the same shelf, and borrowed. Add nothing to
     * it once candidates were told. NULL: none. */
    struct gls_association *association;
};

/** Reads terms of language @p lang from the text files @p path, one a line; what stands after a
 *  tab, and lines that begin with "#", do not count. The base, which may be without any term, is
 *  the caller's. Fails as gls_text_open() and gls_text_next(), or with GLS_ERR_LIMIT or
 *  GLS_ERR_NOMEM. / */
GLS_API enum gls_status gls_terms_load(struct gls_base **out, const char *const *path, size_t count,
                                       const char *lang, struct gls_error *err);

/** Extracts from texts the terms that a glossary lacks:
 *
 *      gls_extractor_new(&extractor, shelf, &options, &err);
 *      gls_extractor_begin(extractor, "report.txt", false);
 *      gls_extractor_feed(extractor, gls_span_of("Une sclérose amygdalienne."), &err);
 *      gls_extractor_end(extractor, &err);
 *      gls_extractor_finish(extractor, show, NULL, &err);
 *
 *  A candidate is in no form a term of the shelf, deprecated ones included. The same texts in the
 * same order give the same candidates. */
struct gls_extractor;
/** Fails with GLS_ERR_NOMEM, GLS_ERR_LIMIT or GLS_ERR_FORMAT, as gls_scan_new(). Several of one
 *  shelf may work at once, once they are made. */
GLS_API enum gls_status gls_extractor_new(struct gls_extractor **out, struct gls_shelf *shelf,
                                          const struct gls_extract_options *options,
                                          struct gls_error *err);
GLS_API void gls_extractor_free(struct gls_extractor *extractor);
/** Begins a text. Of a @p reference text only the words are counted, to know how often they are
 *  used elsewhere. */
GLS_API void gls_extractor_begin(struct gls_extractor *extractor, const char *name, bool reference);
/** Goes on with the text, in pieces of any size. Fails with GLS_ERR_NOMEM or GLS_ERR_LIMIT. */
GLS_API enum gls_status gls_extractor_feed(struct gls_extractor *extractor, struct gls_span piece,
                                           struct gls_error *err);
/** Goes on with a side of a segment of a translation, a paragraph of its own; places are those of
 *  its file, counted on from the beginning of each sentence. Fails as gls_extractor_feed(). */
GLS_API enum gls_status gls_extractor_segment(struct gls_extractor *extractor,
                                              const struct gls_segment_text *segment,
                                              struct gls_error *err);
GLS_API enum gls_status gls_extractor_end(struct gls_extractor *extractor, struct gls_error *err);
/** Fills in what @p counts says of bytes that are not UTF-8, for the text that was begun last. */
GLS_API void gls_extractor_invalid(const struct gls_extractor *extractor,
                                   struct gls_scan_counts *counts);
/** Adds what @p other has of its texts, which it forgets. Fails as gls_extractor_feed(). */
GLS_API enum gls_status gls_extractor_add(struct gls_extractor *extractor,
                                          struct gls_extractor *other, struct gls_error *err);
/** How many texts were read. */
GLS_API uint64_t gls_extractor_texts(const struct gls_extractor *extractor);
/** Words of all texts, and whether rare candidates were dropped for want of room. */
GLS_API uint64_t gls_extractor_words(const struct gls_extractor *extractor, bool *dropped);
/** Tells the candidates, best first. Fails as gls_extractor_feed() and gls_lookup(). */
GLS_API enum gls_status gls_extractor_finish(struct gls_extractor *extractor,
                                             gls_candidate_fn *tell, void *payload,
                                             struct gls_error *err);

/** How candidates are written. Zeroed: the defaults. */
struct gls_candidate_look {
    const char *lang;      /**< of labels, "fr" (default) or "en" */
    const char *title;     /**< of a page */
    const char *from, *to; /**< languages of the candidates and their equivalents */
    unsigned texts;        /**< how many were read */
    unsigned width;        /**< of a line in columns; 0: 100 */
    bool color;            /**< text with terminal colours */
    bool safe;             /**< text for a terminal: its control characters by number */
    bool by_term;          /**< text with variants under their term, before all others */
};

/** A list of candidates that is written. */
struct gls_candidate_list;
/** @p format is one with a lister in gls_formats(). @p look is copied, its strings and @p to are
 *  borrowed for the life of this. Fails with GLS_ERR_USAGE or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_candidate_list_new(struct gls_candidate_list **out, const char *format,
                                               const struct gls_candidate_look *look,
                                               struct gls_buf *to, struct gls_error *err);
GLS_API void gls_candidate_list_free(struct gls_candidate_list *list);
/** A gls_candidate_fn: writes one. */
GLS_API void gls_candidate_list_add(void *list, const struct gls_candidate *candidate);
/** Ends the writing. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_candidate_list_end(struct gls_candidate_list *list,
                                               struct gls_error *err);

/* ------------------------------------------------------------------ list and print */

/** Concepts met in texts, in the order they first appear. */
struct gls_selection;
GLS_API enum gls_status gls_selection_new(struct gls_selection **out, struct gls_error *err);
GLS_API void gls_selection_free(struct gls_selection *selection);
/** Adds the concepts of a hit that are not in it yet: for gls_scan_events.hit. A failure sticks,
 *  and shows in gls_listing_new(). */
GLS_API void gls_selection_add(struct gls_selection *selection, const struct gls_hit *hit);

/** The names that a shelf has of one kind, as they are first written, in alphabetical order. */
struct gls_rubric {
    const char *text;
    size_t concepts; /**< how many have it, or have a term that has it */
};
struct gls_rubrics {
    struct gls_rubric *item;
    size_t count;
};
/** Reads the names of subjects (GLS_CATEGORY_SUBJECT_FIELD) or articles
 *  (GLS_CATEGORY_PROJECT_SUBSET); names that differ in case and accents only are one. Texts belong
 *  to the shelf; release @p names with gls_rubrics_release(). Fails with GLS_ERR_FORMAT for a
 *  damaged base, or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_rubrics_read(struct gls_rubrics *names, struct gls_shelf *shelf,
                                         enum gls_category category, struct gls_error *err);
GLS_API void gls_rubrics_release(struct gls_rubrics *names);
/** Whether two names are one but for case, accents and the like. */
GLS_API bool gls_is_same_rubric(const char *a, const char *b);

/** Which terms to list. A NULL field does not restrict. */
struct gls_filter {
    const char *letter;             /**< one heading letter: "e" takes é, "o" takes œ */
    const char *subject;            /**< subject field, whatever its case and accents */
    const char *article;            /**< a projectSubset of the concept or the term, likewise */
    const char *status;             /**< a word of gls_admin_name(), or "none" */
    const struct gls_selection *in; /**< concepts met in texts */
    bool no_general;                /**< no concepts with the note "usage: general" */
    bool by_appearance;             /**< in the order of @c in, not of the alphabet */
};

/** Terms of the source language in collation order, with everything a page needs.
 *  Opaque: made by gls_listing_new(), written by gls_listing_write(). */
struct gls_listing;

/** Gathers and sorts the terms of language @c from that pass @p filter (NULL: all).
 *  @p locale is the collation: NULL for the source language's own, "fr-CA" to compare accents from
 *  the end. Fails with GLS_ERR_USAGE for a locale that ICU does not have and a letter that is
 *  not one, GLS_ERR_FORMAT for a damaged base, or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_listing_new(struct gls_listing **out, struct gls_shelf *shelf,
                                        const struct gls_filter *filter, const char *locale,
                                        struct gls_error *err);
GLS_API void gls_listing_free(struct gls_listing *listing);
/** How many terms it holds. */
GLS_API size_t gls_listing_count(const struct gls_listing *listing);

/** Whether a page has what it may have. */
enum gls_wish {
    GLS_WISH_USUAL, /**< as its format has it */
    GLS_WISH_WANTED,
    GLS_WISH_UNWANTED
};

/** How a page looks. Zeroed: the defaults. Formats for programs take no notice of it. */
struct gls_page {
    const char *title;   /**< NULL: the glossary's own */
    const char *lang;    /**< of headings and labels, "fr" (default) or "en" */
    unsigned width;      /**< columns of a text page; 0: 80 */
    bool wrap;           /**< the lines of a list end there too */
    bool color;          /**< text with terminal colours */
    const char *paper;   /**< of a PDF, "a4" (default) or "letter" */
    unsigned columns;    /**< of a PDF, 1 to 3; 0: 2 */
    bool brief;          /**< a word list: no definitions, synonyms, notes; an answer: a line an
                              entry */
    bool bare;           /**< a list: the terms alone */
    bool numbered;       /**< an answer: references have numbers, from 1 on, over all its entries */
    bool by_subject;     /**< sections by subject, then letters; concepts without a subject last */
    enum gls_wish index; /**< from the equivalents back to the terms; usual in a PDF only */
    int64_t date;        /**< of the page, in seconds since 1970, for a PDF to tell; 0: none */
    /** Told what the page cannot show, such as a character that no font has, or an entry that has
     *  been left out; NULL: not wanted. */
    void (*remark)(void *payload, const char *message);
    void *payload;
    /* Of formats that other programs read: */
    const char *profile; /**< of a table, a name of gls_profiles(); NULL: the format's own */
    bool bom;            /**< a byte order mark at the beginning of a table of text */
    bool strict;         /**< fail with GLS_ERR_LOSS where something has no place in the format */
    /** Told once what has no place in the format: "515 definitions and 40 notes have no place in
     *  this format"; NULL: not wanted. */
    void (*lost)(void *payload, const char *message);
};

/** What an editor has before it that opens a file. */
enum gls_file_kind {
    GLS_FILE_TEXT,       /**< prose, in which terms may stand */
    GLS_FILE_GLOSSARY,   /**< entries, to be checked */
    GLS_FILE_TRANSLATION /**< segments, to be verified */
};

/** One row of the table of formats: everything that knows formats reads this table. The pointers at
 *  its end are the library's own; where one is not NULL, the format can be ... */
struct gls_format {
    const char *name;   /**< "tbx" */
    const char *suffix; /**< ".tbx" */
    /** Taken for it too, ".htm", ending with NULL; or NULL. */
    const char *const *other_suffixes;
    const char *summary;     /**< one line for help and manual */
    const char *list_name;   /**< what a list of entries calls it, if not by its name; or NULL */
    bool binary;             /**< not for a terminal */
    bool per_entry;          /**< written, it is one entry after the other, with no page around */
    bool for_people;         /**< text to read; an empty line parts answers to several queries */
    bool for_programs;       /**< each thing is a JSON object, on a line of its own */
    bool every_query;        /**< it has an answer also to a query that finds nothing */
    bool one_page;           /**< texts annotated or verified together make one page */
    bool summarises;         /**< gls_tally_write() and gls_diff_write() write it */
    bool dated;              /**< it tells the day it was made */
    enum gls_file_kind kind; /**< what an editor sees in it */
    const char *profile;     /**< a table of whole concepts: its usual profile; or NULL */
    /** Of a format of several files: their suffixes, in the order in which they are to appear, the
     *  one that it is named by last, and then NULL. NULL: it is one file. */
    const char *const *files;
    const struct gls_reader *reader;       /**< ... read by gls_base_load() */
    const struct gls_writer *writer;       /**< ... written by gls_listing_write() */
    const struct gls_teller *teller;       /**< ... written by gls_found_write() */
    const struct gls_marker *marker;       /**< ... written by an annotator */
    const struct gls_segmenter *segmenter; /**< ... read as a translation, segment by segment */
    const struct gls_concorder *concorder; /**< ... written by gls_concord_line() */
    const struct gls_writer *tabulator;    /**< ... written as a table, laid out by a profile */
    const struct gls_lister *lister;       /**< ... written by gls_candidate_list_add() */
    const struct gls_reporter *reporter;   /**< ... written by a verifier */
};
/** The table; @p count receives its length. */
GLS_API const struct gls_format *gls_formats(size_t *count);
/** The row of that name, or NULL. */
GLS_API const struct gls_format *gls_format_find(const char *name);
/** Whether gls_shelf_write() writes it: it holds whole concepts. */
GLS_API bool gls_format_holds_concepts(const struct gls_format *format);

/** How a glossary is laid out in a table for those who read it: one row of the table of profiles.
 */
struct gls_profile {
    const char *name;    /**< "deepl"; as the name of a format it means the first of @c formats */
    const char *formats; /**< those it is written in, the usual one first: "tsv csv" */
    const char *summary; /**< one line for help and manual */
    const struct gls_profile_rules *rules; /**< the library's own */
};
/** The table; @p count receives its length. */
GLS_API const struct gls_profile *gls_profiles(size_t *count);

/** Writes a listing in the format of that name, or in the profile; of a format of several files,
 *  @p out is the first of as many buffers. A format that holds whole concepts, or a table with a
 *  profile, has the concepts of the listing. What fails in the writing shows in gls_buf_finish();
 *  fails with GLS_ERR_USAGE for a format that cannot be written or not with that profile,
 *  GLS_ERR_REFUSED naming the first entry that the readers of the profile refuse, or GLS_ERR_LOSS;
 *  nothing has then been written. */
GLS_API enum gls_status gls_listing_write(struct gls_listing *listing, const char *format,
                                          const struct gls_page *page, struct gls_buf *out,
                                          struct gls_error *err);

/** Writes every concept of a shelf, in the order of its glossaries and their files, in a format
 *  that holds whole concepts or as a table, see gls_listing_write(): what turns glossaries of one
 *  format into one of another. Fails as that does, with GLS_ERR_USAGE for a format that goes by
 *  entries, and with GLS_ERR_FORMAT for a damaged base. */
GLS_API enum gls_status gls_shelf_write(struct gls_shelf *shelf, const char *format,
                                        const struct gls_page *page, struct gls_buf *out,
                                        struct gls_error *err);

/** Writes the answer to one query: "text" for people, "json" or "tsv" for programs. Matches that
 *  are suggestions make a JSON answer with the status "suggested", a line each of text, and nothing
 *  in TSV. */
GLS_API enum gls_status gls_found_write(const struct gls_found *found, struct gls_span query,
                                        struct gls_shelf *shelf, const char *format,
                                        const struct gls_page *page, struct gls_buf *out,
                                        struct gls_error *err);

/* ------------------------------------------------------------------ translations
 *
 * A translation is a file of segments: XLIFF, TMX, gettext PO, a table, or two plain texts. It is
 * read as a stream, so that memory does not grow with it:
 *
 *      static bool show(void *payload, const struct gls_segment *segment)
 *      {
 *          struct gls_place at = gls_segment_place(&segment->target, 0, 1);
 *          if (!segment->skip)
 *              printf("%u:%u: %s\n", at.line, at.column, segment->id);
 *          return true;
 *      }
 *      ...
 *      status = gls_segments_read("notice.xlf", NULL, show, NULL, &err);
 */

/** Why a segment is not to be checked. It is told all the same. */
enum gls_skip {
    GLS_SKIP_NONE,
    GLS_SKIP_UNTRANSLATED, /**< no target, or nothing in it but blanks and codes */
    GLS_SKIP_KEPT,         /**< the file says that it is not to be translated */
    GLS_SKIP_FUZZY,        /**< of PO: a guess of a program that nobody has seen */
    GLS_SKIP_OBSOLETE,     /**< of PO: no longer in use */
    GLS_SKIP_LANGUAGE,     /**< of other languages than those that are wanted */
    GLS_SKIP_COUNT
};
/** In words for people, "not to be translated"; NULL for GLS_SKIP_NONE. */
GLS_API const char *gls_skip_name(enum gls_skip skip);

/** One side of a segment: UTF-8 without the codes of its format, which take no room in it ("<g>",
 *  "%s", "&lt;b&gt;"), with references resolved, blanks and line ends kept. */
struct gls_segment_text {
    struct gls_span text;
    const char *lang; /**< as the file has it, else the option; NULL: nobody says */
    /** Runs of its bytes that are not to be translated: what the file marks so, and addresses. */
    const struct gls_range *kept;
    size_t kept_count;
    const struct gls_traced *traced; /**< the library's own */
};

/** Where the @p size bytes of @p text from @p start on stand in the file, through references,
 *  escapes and codes. The size is 0 where they do not lie together there; line and column are right
 *  all the same. */
GLS_API struct gls_place gls_segment_place(const struct gls_segment_text *text, size_t start,
                                           size_t size);

/** What a file notes beside a segment. */
struct gls_segment_note {
    const char *text;
    struct gls_place place;
    const char *type; /**< of a property of TMX, "x-subject"; "" for a note */
    const char *lang; /**< of the variant of TMX that it is about; "": of the whole unit */
};

/** A text and its translation. Borrowed for the time of the call. */
struct gls_segment {
    const char *id;  /**< as the file has it, "unit/segment"; else its number or line; "" if none */
    bool id_is_line; /**< the unit has no id, in PO no context: its line stands for it */
    uint64_t unit;   /**< those of one unit follow each other and have one number, from 1 */
    struct gls_segment_text source, target;
    struct gls_place place; /**< of the target's first character that is no blank; without one, of
                               what would hold it */
    enum gls_skip skip;
    const char *state; /**< as the file has it, "signed-off"; NULL: it does not say */
    const struct gls_segment_note *note;
    size_t notes;
};
/** Receives a segment. False: no more are wanted, and the reading ends well. */
typedef bool gls_segment_fn(void *payload, const struct gls_segment *segment);

/** Tells the segments of the translation @p path, "-" for standard input, in the order of the file;
 *  its format is recognised by content, else by its name. @p options may be NULL; the languages in
 *  it choose among those of the file, narrow a region, or say what the file does not. What was told
 *  before a failure is not taken back. Fails with GLS_ERR_IO, GLS_ERR_SYNTAX, GLS_ERR_FORMAT
 *  (naming what the file is instead, or without a segment in the languages that are wanted),
 *  GLS_ERR_LIMIT (a segment of more than 16 MiB), GLS_ERR_USAGE for an unknown format or column, or
 *  GLS_ERR_NOMEM. / */
GLS_API enum gls_status gls_segments_read(const char *path, const struct gls_read_options *options,
                                          gls_segment_fn *tell, void *payload,
                                          struct gls_error *err);
/** The same of @p bytes in memory, borrowed until the return; @p name stands for the file in
 *  messages. */
GLS_API enum gls_status gls_segments_read_bytes(struct gls_span bytes, const char *name,
                                                const struct gls_read_options *options,
                                                gls_segment_fn *tell, void *payload,
                                                struct gls_error *err);

/* ------------------------------------------------------------------ check */

enum gls_level { GLS_LEVEL_STYLE, GLS_LEVEL_WARNING, GLS_LEVEL_ERROR };
GLS_API const char *gls_level_name(enum gls_level level);

/** One row of the table of rules. @c apply is the library's own. */
struct gls_check_run;
struct gls_rule {
    const char *name; /**< stable: scripts and waivers use it */
    enum gls_level level;
    const char *summary;    /**< one sentence */
    const char *bad, *good; /**< examples for the manual */
    void (*apply)(struct gls_check_run *run);
    bool mended; /**< gls_fix() mends what it finds, where there is one right answer */
};
/** The table; @p count receives its length. */
GLS_API const struct gls_rule *gls_rules(size_t *count);

/** Something wrong in a glossary. Borrowed for the time of the call. */
struct gls_finding {
    const struct gls_rule *rule;
    const char *file;
    unsigned line, column;
    const char *message;
    const struct gls_remedy *remedy; /**< what gls_fix() would do; NULL: nothing */
    const char *cell; /**< of a workbook, "Sheet1!B7", then line and column are its row and its
                           number there; else "" */
};
typedef void gls_finding_fn(void *payload, const struct gls_finding *finding);

/** Applies every rule to @p base and reports findings in the order of the file. Indexes it for
 *  that. Fails with GLS_ERR_FORMAT for one that is damaged, GLS_ERR_LIMIT for one that cannot be
 *  indexed, or GLS_ERR_NOMEM, having reported nothing; findings are not failures. */
GLS_API enum gls_status gls_check(struct gls_base *base, gls_finding_fn *report, void *payload,
                                  struct gls_error *err);

/** Mends in the file @p path what has one right answer: the rules that say so, of level @p least
 *  and above. What is mended is told to @p report, with places in the file as it was; NULL: not
 *  wanted. The file is replaced whole or not touched. Bytes that no remedy names stay as they are:
 *  comments, line ends, encoding; so do its permissions. Fails as gls_base_load() and gls_check(),
 *  for a file that may not be written, with GLS_ERR_USAGE for what is no file (standard input, a
 *  pipe) or is compiled, and with GLS_ERR_FORMAT for one that changed meanwhile. */
GLS_API enum gls_status gls_fix(const char *path, enum gls_level least, gls_finding_fn *report,
                                void *payload, struct gls_error *err);

/* ------------------------------------------------------------------ differences */

/* Two concepts are the same one when they have the same id and share a term, or else when they
 * share a term in two languages and no other concept could be meant. */

/** How two glossaries compare. */
struct gls_diff_counts {
    size_t added, removed, changed, unchanged; /**< concepts */
};

/** Writes what differs between two glossaries, in the order of @p now, what was removed last:
 *  @p format "text" for people (@c lang and @c color of @p page, which may be NULL) or "json", one
 *  object a difference; NULL: nothing, they are only counted. The order of what is said of a
 *  concept does not matter, nor how its file is laid out. Fails with GLS_ERR_USAGE, GLS_ERR_NOMEM,
 *  GLS_ERR_LIMIT, or GLS_ERR_FORMAT for a damaged base. */
GLS_API enum gls_status gls_diff_write(const struct gls_base *old, const struct gls_base *now,
                                       const char *format, const struct gls_page *page,
                                       struct gls_buf *out, struct gls_diff_counts *counts,
                                       struct gls_error *err);

/** Writes the entry of a concept as text that people edit, a field a line. */
GLS_API void gls_entry_write_text(const struct gls_base *base, uint32_t concept_number,
                                  struct gls_buf *out);

/* ------------------------------------------------------------------ changing a glossary */

/* A file that is changed keeps every byte that is not meant: comments, order, indentation,
 * quotation marks, line ends. It is TBX in UTF-8, of any version. What is new is written as the
 * file writes. The file is replaced whole or not touched, and never when it changed meanwhile.
 * Changes of one file wait for each other. */

enum gls_added {
    GLS_ADDED,
    GLS_ADDED_THERE,   /**< nothing was written: such a concept is there already */
    GLS_ADDED_REFUSED, /**< nothing was written: the rules found an error, which was told */
};
/** What became of an entry that was to be added. */
struct gls_addition {
    enum gls_added outcome;
    char id[256];  /**< of the concept, new or there */
    unsigned line; /**< where it is there */
    bool created;  /**< the file was made */
};

/** Adds an entry, as gls_entry_write_text() writes them, to the glossary @p path; a file that does
 *  not exist is made, with @p title. An entry without an id gets one made of its first term.
 *  Findings that are new are told to @p report (NULL: not wanted). Fails with GLS_ERR_FORMAT for a
 *  text that is no entry, its line in @p err, as gls_base_load(), with GLS_ERR_USAGE for a file
 *  that is not TBX in UTF-8, and with GLS_ERR_FORMAT for one that changed meanwhile. */
GLS_API enum gls_status gls_add(const char *path, struct gls_span entry, const char *title,
                                struct gls_addition *addition, gls_finding_fn *report,
                                void *payload, struct gls_error *err);

/** Makes the entry of @p path whose text is @p was say what @p is says, element by element, so that
 *  what did not change keeps its bytes. The outcome is GLS_ADDED, or GLS_ADDED_REFUSED as of
 *  gls_add(). Fails as gls_add(), and with GLS_ERR_FORMAT for an entry that is not there any more.
 */
GLS_API enum gls_status gls_entry_change(const char *path, struct gls_span was, struct gls_span is,
                                         struct gls_addition *addition, gls_finding_fn *report,
                                         void *payload, struct gls_error *err);

/** Puts the entries of @p path in order, each with the comments before it: @p by is "id", "number"
 *  (the one in the id), "term", or "file" (or NULL): the order that most of them are in already.
 *  @p moved receives how many are out of place; with @p check they stay there. Fails as gls_add().
 */
GLS_API enum gls_status gls_sort(const char *path, const char *by, bool check, size_t *moved,
                                 struct gls_error *err);

/** What gls_format_file() did, or would do. */
struct gls_formatted {
    bool changed;
    size_t comments; /**< that are dropped */
};
/** Writes a TBX file anew in the layout of the format "tbx"; with @p check nothing is written.
 *  Fails with GLS_ERR_FORMAT, and writes nothing, when a concept would not say the same afterwards;
 *  else as gls_base_load(). */
GLS_API enum gls_status gls_format_file(const char *path, bool check, struct gls_formatted *done,
                                        struct gls_error *err);

/* ------------------------------------------------------------------ verify */

/** How much a finding about a translation weighs. */
enum gls_severity {
    GLS_SEVERITY_NOTE, /**< doubtful, or of interest to a reviser only */
    GLS_SEVERITY_WARNING,
    GLS_SEVERITY_ERROR,
    GLS_SEVERITY_COUNT
};
/** "note", "warning", "error". */
GLS_API const char *gls_severity_name(enum gls_severity severity);

/** One row of the table of rules about a translation. */
struct gls_verify_rule {
    const char *name;           /**< stable: scripts and waivers use it */
    enum gls_severity severity; /**< the usual one */
    const char *severities;     /**< when it is another one; NULL: never */
    const char *summary;        /**< one sentence */
    const char *source;         /**< an example: a source, */
    const char *bad, *good;     /**< and translations of it */
};
/** The table; @p count receives its length. */
GLS_API const struct gls_verify_rule *gls_verify_rules(size_t *count);

/** Where in a text of a segment something stands. */
struct gls_deviation_text {
    struct gls_span text; /**< all of that side of the segment, without codes */
    size_t start, size;   /**< bytes of it; a size of 0: nothing stands there */
    struct gls_place place;
    struct gls_place end; /**< line and column just behind it */
};

enum { GLS_EXPECTED_MOST = 3, GLS_FINGERPRINT_BYTES = 17 };

/** Where a translation departs from the glossary. Borrowed for the time of the call. */
struct gls_deviation {
    const struct gls_verify_rule *rule;
    enum gls_severity severity;
    const char *message; /**< what and why, and what to say instead */
    const char *problem; /**< the same without places and without advice, which a page shows beside
                            it; NULL unless the format shows segments */
    struct gls_place place; /**< in the translation: where it is to be mended */
    const char *segment;    /**< its id; NULL: it is about the file */
    struct gls_deviation_text source, target;
    const char *const *concept_id; /**< of what it is about, the first the likeliest; "" for one
                                      that has none */
    size_t concepts;
    const char *term;          /**< as the glossary has it; NULL: it is about no term */
    struct gls_entry_term met; /**< a term of the target that it is about; its text is NULL: none */
    struct gls_entry_term expected[GLS_EXPECTED_MOST]; /**< to be said instead, best first */
    size_t expected_count;
    bool counted; /**< the next two are told */
    unsigned source_count, target_count;
    char fingerprint[GLS_FINGERPRINT_BYTES]; /**< in hexadecimal; "" when there is none */
    const char *waived;                      /**< the reason, perhaps ""; NULL: it is not waived */
    bool waived_within; /**< by a note of the file itself, not by a file of waivers */
};

/** What a term of a segment is to the other text, for a page that shows them both. */
enum gls_mark_kind {
    GLS_MARK_RENDERED,  /**< of the source: the target has it */
    GLS_MARK_MISSING,   /**< of the source: the target lacks it */
    GLS_MARK_DOUBTFUL,  /**< of the source: a note says that the target lacks it */
    GLS_MARK_RENDERING, /**< of the target: it renders a term of the source */
    GLS_MARK_FORBIDDEN, /**< of the target */
    GLS_MARK_OUTDATED,  /**< of the target */
    GLS_MARK_WRONG,     /**< of the target: something else is found about it */
    GLS_MARK_OTHER      /**< another term, of either side */
};
struct gls_mark {
    size_t start, size; /**< bytes of its text */
    enum gls_mark_kind kind;
};

/** A segment that was compared. Borrowed for the time of the call. */
struct gls_compared {
    const char *id;
    uint64_t number; /**< of the segment in the file, from 1 */
    enum gls_skip skip;
    const char *state;
    const char *source_lang, *target_lang; /**< as the file says, else the glossaries */
    struct gls_span source, target;
    struct gls_place source_place, target_place;
    const struct gls_mark *source_mark, *target_mark; /**< in the order of the text, apart */
    size_t source_marks, target_marks;
    const struct gls_deviation *deviation; /**< those that are reported */
    size_t deviations;
};

/** Which findings are waived, and why. */
struct gls_waivers;
GLS_API enum gls_status gls_waivers_new(struct gls_waivers **out, struct gls_error *err);
GLS_API void gls_waivers_free(struct gls_waivers *waivers);
/** Reads a file of waivers, one a line: rule, fingerprint, concept, excerpt and reason between
 *  tabs, "*" for any rule or fingerprint; "#" begins a comment. Fails with GLS_ERR_IO,
 *  GLS_ERR_FORMAT for a line that is none, or GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_waivers_read(struct gls_waivers *waivers, const char *path,
                                         struct gls_error *err);
/** The same for the file @p path of waivers that lies beside the translation @p file: it holds for
 *  translations of that folder. */
GLS_API enum gls_status gls_waivers_read_for(struct gls_waivers *waivers, const char *path,
                                             const char *file, struct gls_error *err);
/** Writes to @p out the file @p path as it is, and behind it those of @p lines, from
 *  gls_verifier_write_waivers(), that it lacks. @p path need not exist. */
GLS_API enum gls_status gls_waivers_extend(const char *path, struct gls_span lines,
                                           struct gls_buf *out, struct gls_error *err);

/** Told from time to time how many bytes of a file were read since it was last told; false: the
 *  reading is to end. */
typedef bool gls_progress_fn(void *payload, uint64_t bytes);

/** How translations are verified. Zeroed: the defaults. Strings and lists are borrowed for the life
 *  of the verifier. */
struct gls_verify_options {
    const char *from, *to;                    /**< as asked for; NULL: as the files say */
    enum gls_severity least;                  /**< of what is reported */
    const char *const *only, *const *without; /**< names of rules */
    size_t only_count, without_count;
    const char
        *usage_register; /**< "lay" or "technical" for wrong-register; NULL: either is fine */
    const char *const *general; /**< concepts or terms more that are of general language */
    size_t general_count;
    const struct gls_waivers *waivers;
    bool reverse;        /**< with the rule unmotivated-term */
    bool fuzzy;          /**< entries of PO files that are marked fuzzy too */
    bool strict;         /**< waivers that met nothing are warnings */
    bool waived;         /**< reports what is waived too */
    bool every;          /**< every segment is shown, by a format that shows segments */
    bool summary;        /**< figures instead of findings */
    bool baseline;       /**< gls_verifier_write_waivers() is wanted */
    const char *lang;    /**< of messages and labels: "en" (default) or "fr" */
    const char *title;   /**< of a page */
    const char *columns; /**< of a table, see struct gls_read_options */
    const char *source;  /**< of a translation in plain text */
    const char *format;  /**< of the files; NULL: recognised */
    bool color;          /**< text with terminal colours */
    /** How many threads may share the work on a long file, beside the one that reads it; 0 or 1:
     * all is done in the caller's thread. Findings and their order are the same. Not for formats
     * that show segments. */
    unsigned threads;
    gls_progress_fn *progress; /**< told from time to time; NULL: not wanted */
    void *payload;
};

/** What came of files. */
struct gls_verify_counts {
    uint64_t segments, checked, skipped[GLS_SKIP_COUNT];
    uint64_t terms, rendered; /**< occurrences that ask for a rendering; those that have one */
    uint64_t found[GLS_SEVERITY_COUNT]; /**< by severity, not waived, reported or not */
    uint64_t reported;                  /**< of the wanted severity */
    uint64_t waived;
};

/** Compares translations with the glossaries of a shelf. */
struct gls_verifier;

/** Makes a verifier that reports in the format @p format, one of those with a reporter. Many of one
 *  shelf may work at once, once they are made. Fails with GLS_ERR_USAGE for another format or an
 *  unknown rule, GLS_ERR_NOMEM, GLS_ERR_LIMIT, GLS_ERR_FORMAT. */
GLS_API enum gls_status gls_verifier_new(struct gls_verifier **out, struct gls_shelf *shelf,
                                         const char *format,
                                         const struct gls_verify_options *options,
                                         struct gls_error *err);
GLS_API void gls_verifier_free(struct gls_verifier *verifier);
/** Verifies the translation @p path and writes what is found to @p out; @p counts receives its
 *  figures. What came before a failure is written. Fails as gls_segments_read(), and with
 *  GLS_ERR_FORMAT for languages that are not those of the shelf, naming both pairs. */
GLS_API enum gls_status gls_verifier_read(struct gls_verifier *verifier, const char *path,
                                          struct gls_buf *out, struct gls_verify_counts *counts,
                                          struct gls_error *err);
/** The same of @p bytes in memory, borrowed until the return; @p name stands for the file. */
GLS_API enum gls_status gls_verifier_read_bytes(struct gls_verifier *verifier,
                                                struct gls_span bytes, const char *name,
                                                struct gls_buf *out,
                                                struct gls_verify_counts *counts,
                                                struct gls_error *err);
/** Appends lines for a file of waivers that would waive what was found since this was last called,
 *  and is not waived. Needs options.baseline. */
GLS_API void gls_verifier_write_waivers(struct gls_verifier *verifier, struct gls_buf *out);
/** Adds to @p verifier what @p other counted, and which waivers it met. */
GLS_API void gls_verifier_add(struct gls_verifier *verifier, const struct gls_verifier *other);
/** Before the first file: writes what stands above them all. */
GLS_API void gls_verifier_begin(struct gls_verifier *verifier, struct gls_buf *out);
/** After the last file: tells the waivers that met nothing, and writes what stands below them all.
 *  @p counts receives the figures of all files. Fails with GLS_ERR_NOMEM. */
GLS_API enum gls_status gls_verifier_end(struct gls_verifier *verifier, struct gls_buf *out,
                                         struct gls_verify_counts *counts, struct gls_error *err);

/* ------------------------------------------------------------------ merge */

/* With a base, the glossary that both sides come from, a merge is three-way. What has one value (a
 * definition, a word of a term, an id) is taken from the side that changed it; when both sides
 * changed it to different values, it is a conflict. Of what there may be many of (terms, notes,
 * subjects, references), each stays that a side added, and each goes that a side removed unless the
 * other side changed it. Without a base nothing goes, and what one side does not say is taken from
 * the other.
 *
 * At a conflict the file has the entries of both sides, between comments: it stays well-formed, and
 * the rule "merge-conflict" finds them. */

/** A conflict; or, @c settled, what a rule or the preference of a side decided. */
struct gls_conflict {
    unsigned line, column; /**< of the mark in the file that is written; 0: there is none */
    const char *entry;     /**< the id of the concept, or its first term; "": of the whole file */
    const char *what;      /**< "fr definition"; of a near one, the entry of theirs; of the whole
                                file "header", or "title" where theirs has another one */
    bool settled;
    bool near; /**< no conflict: @c entry of ours, at that line, and @c what of theirs share terms
                  in one language only, and are not merged */
};
typedef void gls_conflict_fn(void *payload, const struct gls_conflict *conflict);

enum gls_prefer { GLS_PREFER_NONE, GLS_PREFER_OURS, GLS_PREFER_THEIRS };

/** How glossaries are merged. Zeroed: the defaults. */
struct gls_merge_options {
    enum gls_prefer prefer;  /**< the side that decides conflicts: none is left */
    bool near;               /**< concepts that are nearly the same are told too */
    gls_conflict_fn *report; /**< NULL: not wanted */
    void *payload;
};

/** What a merge did to ours, in concepts. */
struct gls_merge_counts {
    size_t added, changed, removed, conflicts;
};

/** Merges the glossary in the file @p theirs into that in @p ours, both from @p base (NULL: none),
 *  and appends the file of ours as it then is: its order, layout and comments stay, entries that
 *  are new are written as its entries are. Fails as gls_base_load(), with GLS_ERR_USAGE when
 *  @p ours is not TBX in UTF-8, and with GLS_ERR_FORMAT for a file with conflicts of an earlier
 *  merge. */
GLS_API enum gls_status gls_merge(const char *base, const char *ours, const char *theirs,
                                  const struct gls_merge_options *options, struct gls_buf *out,
                                  struct gls_merge_counts *counts, struct gls_error *err);

/** Unites two glossaries, of whatever formats, in a new one that borrows nothing but the name of
 *  @p first. Where they clash, @p first decides, and @p report is told. Fails with GLS_ERR_NOMEM or
 *  GLS_ERR_LIMIT. / */
GLS_API enum gls_status gls_base_unite(struct gls_base **out, const struct gls_base *first,
                                       const struct gls_base *second, gls_conflict_fn *report,
                                       void *payload, struct gls_error *err);

/** The version of the library, e.g. "0.1.0". */
GLS_API const char *gls_version(void);

#ifdef __cplusplus
}
#endif
#endif
