/** @file A run of "verify": its settings, what its workers have in hand, and its parts, a file
 * each. */
#ifndef VERIFY_JOB_H
#define VERIFY_JOB_H

#include "cli.h"
#include "in_turn.h"
#include "progress.h"

/** What came of a file, until it is told. */
struct verify_result {
    struct in_turn turn;    /**< what is written of it */
    struct gls_buf waivers; /**< lines that would waive it */
    enum gls_status status;
    struct gls_error err;
    struct gls_verify_counts counts;
};

struct verify_worker {
    struct verify_job *job;
    struct gls_verifier *verifier;
    struct thread_pool *thread_pool;
    struct verify_result *result; /**< of the file at hand */
};

/** One run. */
struct verify_job {
    const struct cli_call *call;
    const struct cli_list *paths;
    const char *format;
    struct gls_shelf *shelf;
    struct gls_waivers *waivers;
    struct cli_list only, without, general; /**< strings of their own */
    struct gls_buf out, new_waivers;
    struct verify_worker *worker;
    unsigned threads, workers; /**< that may be used; that have a file each */
    struct progress progress;
    struct verify_result result[THREAD_POOL_AHEAD];
    bool trouble;
    bool stopped; /**< what is written goes nowhere */
};

/** Verifies all files of the job, and tells of them in their order. */
enum cli_exit verify_run(struct verify_job *job);

/** Opens the glossaries of the job, with --embedded that of its file first. NULL after saying why
 *  not. */
struct gls_shelf *verify_open_shelf(const struct verify_job *job);

/** Says of a file what was in it, on standard error. */
void verify_say_counts(const char *path, const struct gls_verify_counts *counts);

/** Reads the waivers that are named and those beside the translations. */
enum gls_status verify_read_waivers(struct verify_job *job, struct gls_error *err);
/** Writes the file that --write-waivers names: what stands there, and what was found. */
enum cli_exit verify_write_waivers(struct verify_job *job, enum cli_exit exit);

/** Shows the table of rules. */
enum cli_exit verify_show_rules(const struct cli_call *call);

#endif
