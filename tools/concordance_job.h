/** @file A run of concordance, between its options and its texts. */
#ifndef CONCORDANCE_JOB_H
#define CONCORDANCE_JOB_H

#include "line_batches.h"
#include "texts.h"
#include "thread_pool.h"

/** Of a task the end of a text, so that occurrences can be counted by text when they are poured. */
struct text_end {
    size_t after; /**< so many occurrences of the task */
    char *name;
    uint64_t bytes;
};

/** What came of a task, until it is told. */
struct result {
    struct gls_occurrences *held; /**< those found before its turn came; NULL: none yet */
    enum gls_status status;
    struct gls_error err;
    struct gls_scan_counts counts;
    struct line_batch lines; /**< JSON Lines: those of the task */
    size_t bad;              /**< of these, how many could not be read */
    struct text_end *end;    /**< where uses are counted */
    size_t ends, told;       /**< of these, how many were counted */
    size_t found, taken;     /**< occurrences */
};

struct worker {
    struct job *job;
    struct gls_scan *scan;
    struct gls_concordance *concordance; /**< what the scanner tells; or */
    struct gls_collocates *collocates;
    struct gls_document_reader *reader; /**< JSON Lines */
    struct thread_pool *thread_pool;    /**< and the task at hand: */
    size_t task;
    struct result *result;
};

/** One run. Texts are files, or sides of translations, or documents of JSON Lines. */
struct job {
    const struct cli_call *call;
    struct cli_list terms, given, paths; /**< paths: of texts, or of translations */
    struct text_names names;             /**< texts that were named, in lists too */
    struct cli_list sources;             /**< of translations line by line: the texts */
    bool bilingual, target, aligned;     /**< of translations: the side, and the other one */
    const char *format;
    enum gls_sort sort;
    unsigned sort_words;
    unsigned long side, most, limit; /**< characters, lines a term, lines kept */
    bool sentences;                  /**< whole ones are shown */
    bool sections, kept;             /**< all is sorted or put in sections before it is written */
    bool best;                       /**< of each term only its best examples are kept */
    bool plot;                       /**< places are counted, not forms */
    struct gls_shelf *glossaries, *shelf; /**< in use; with nothing but what is looked for */
    struct gls_buf out;
    struct gls_concord *concord;
    struct gls_occurrences *all;       /**< when they are kept */
    struct gls_uses *uses;             /**< when they are counted, or pictured */
    struct gls_collocates *collocates; /**< of all texts */
    struct line_batches batches;
    struct worker *worker;
    unsigned workers;
    struct result result[THREAD_POOL_AHEAD];
    unsigned long *shown;  /**< how often each concept of the shelf was; NULL: nobody counts yet */
    struct cli_list pages; /**< addresses of annotated pages, and NULLs; by text */
    struct cli_list paged; /**< those texts */
    size_t bad;            /**< lines that could not be read */
    bool found, over, trouble, no_memory;
    bool stopped; /**< what is written goes nowhere, or nothing more is wanted */
};

/** Fills a job by its command line; false: it says what is wrong. */
bool concordance_choose(struct job *job);

/** Reads the texts and writes what is found in them. */
enum cli_exit concordance_run(struct job *job);

void concordance_free_workers(struct job *job);

/** A gls_occurrence_fn of a worker: takes it when the turn of its task has come, else holds it. */
void concordance_find(void *worker, const struct gls_occurrence *occurrence);
/** Takes what a task holds, whose turn it is. */
void concordance_pour(struct job *job, struct result *result);
/** Called when the task may write or should stop: false: nothing more is wanted. */
bool concordance_hand_over(void *worker, size_t bytes);
/** Reads the texts of the task at hand through the scanner of its worker. */
void concordance_read(struct worker *worker);

/** The address of the page beside a text that has it annotated: named as the text with the suffix
 *  ".html"; NULL: there is none. */
const char *concordance_page_of(void *job, const char *file);

#endif
