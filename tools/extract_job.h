/** @file A run of extract, between its options and its texts. */
#ifndef EXTRACT_JOB_H
#define EXTRACT_JOB_H

#include "extract_texts.h"
#include "thread_pool.h"

/** What came of a text, until it is told. */
struct extract_result {
    enum gls_status status;
    struct gls_error err;
    struct gls_scan_counts counts; /**< of bytes that are not UTF-8 */
};

/** One run. */
struct extract_job {
    const struct cli_call *call;
    const struct cli_list *paths;
    const char *format;
    unsigned long most, least, words, contexts;
    struct gls_shelf *shelf;
    struct gls_base *stop;
    struct gls_association *association; /**< of --with */
    struct gls_buf out;
    struct gls_candidate_list *list;
    struct gls_extractor *all;     /**< what all texts have */
    struct gls_extractor **worker; /**< what one of them has, until its turn comes */
    unsigned workers;
    struct extract_result result[THREAD_POOL_AHEAD];
    struct extract_stream documents; /**< of --jsonl */
    struct extract_batch batch[THREAD_POOL_AHEAD];
    struct gls_document_reader **reader; /**< a worker's */
    size_t bad;                          /**< lines that could not be read */
    bool found, trouble;
};

/** Reads the texts and writes what they have. */
enum cli_exit extract_run(struct extract_job *job);

#endif
