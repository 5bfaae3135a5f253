#include "verify/ahead.h"

#include <string.h>
#include <sys/stat.h>

#include "core/error.h"
#include "core/pipeline.h"
#include "verify/batch.h"

struct ahead {
    struct gls_verifier *verifier;
    const char *path;
    const struct gls_read_options *how;
    struct gls_pipeline *pipeline;
    struct gls_batch batch[GLS_PIPELINE_PLACES];
    /* Of each worker; of these verifiers nothing but the comparisons is used. */
    struct gls_verifier *helper[GLS_PIPELINE_MOST];
    unsigned helpers;
    bool over;              /* nobody wants more to be read */
    bool stopped;           /* the verifier wants no more */
    enum gls_status status; /* of the reading */
    struct gls_error err;
};

/* ------------------------------------------------------------------ reading */

static struct gls_batch *batch_in_hand(struct ahead *ahead)
{
    return &ahead->batch[gls_pipeline_place(ahead->pipeline)];
}

static bool hand_over(struct ahead *ahead)
{
    bool wanted = gls_pipeline_hand_over(ahead->pipeline);
    if (wanted)
        gls_batch_clear(batch_in_hand(ahead));
    ahead->over = !wanted;
    return wanted;
}

static bool read_segment(void *payload, const struct gls_segment *segment)
{
    struct ahead *ahead = payload;
    struct gls_batch *batch = batch_in_hand(ahead);
    if (!gls_batch_add(batch, segment)) {
        ahead->status = GLS_ERR_NOMEM;
        return false;
    }
    return !gls_batch_full(batch) || hand_over(ahead);
}

static void read_all(void *payload, struct gls_pipeline *pipeline)
{
    struct ahead *ahead = payload;
    ahead->pipeline = pipeline;
    enum gls_status status =
        gls_segments_read(ahead->path, ahead->how, read_segment, ahead, &ahead->err);
    if (status == GLS_OK && ahead->status == GLS_ERR_NOMEM)
        status = gls_fail_nomem(&ahead->err);
    ahead->status = status;
    if (!ahead->over && batch_in_hand(ahead)->segment.count)
        gls_pipeline_hand_over(pipeline);
}

/* ------------------------------------------------------------------ comparing and telling */

static void compare_batch(void *payload, unsigned worker, size_t place)
{
    struct ahead *ahead = payload;
    struct gls_batch *batch = &ahead->batch[place];
    for (size_t i = 0; i < batch->segment.count; i++) {
        struct gls_batch_segment *own = GLS_AT(batch->segment, struct gls_batch_segment, i);
        const struct gls_comparison *comparison =
            gls_verifier_compare(ahead->helper[worker], &own->segment);
        own->compared = comparison != NULL;
        if (comparison)
            gls_outcome_keep(&own->outcome, &batch->work, comparison);
        if (gls_work_failed(&batch->work))
            own->outcome.status = GLS_ERR_NOMEM;
    }
}

static bool tell_batch(void *payload, size_t place)
{
    struct ahead *ahead = payload;
    struct gls_verifier *verifier = ahead->verifier;
    struct gls_batch *batch = &ahead->batch[place];
    for (size_t i = 0; i < batch->segment.count && !ahead->stopped; i++) {
        const struct gls_batch_segment *own = GLS_AT(batch->segment, struct gls_batch_segment, i);
        verifier->outcome = own->compared ? &own->outcome : NULL;
        ahead->stopped = !gls_verifier_take_segment(verifier, &own->segment);
    }
    verifier->outcome = NULL;
    return !ahead->stopped;
}

/* ------------------------------------------------------------------ a file */

bool gls_verify_ahead_pays(const struct gls_verifier *verifier, const char *path)
{
    enum { LEAST_BYTES = 1024 * 1024 };
    struct stat about;
    return verifier->options.threads > 1 && !verifier->reporter->segment &&
           strcmp(path, "-") != 0 && stat(path, &about) == 0 && S_ISREG(about.st_mode) &&
           about.st_size >= LEAST_BYTES;
}

/* All that threads might make when they first need it is made before they are there. */
static enum gls_status prepare(struct gls_verifier *verifier, struct gls_error *err)
{
    verifier->err = err;
    return gls_verifier_prepare(verifier) ? GLS_OK : verifier->status;
}

static enum gls_status make_helpers(struct ahead *ahead, struct gls_error *err)
{
    const struct gls_verify_options *options = &ahead->verifier->options;
    unsigned count =
        options->threads < GLS_PIPELINE_MOST ? options->threads : (unsigned)GLS_PIPELINE_MOST;
    enum gls_status status = prepare(ahead->verifier, err);
    while (ahead->helpers < count && status == GLS_OK) {
        struct gls_verifier **helper = &ahead->helper[ahead->helpers];
        status = gls_verifier_new(helper, ahead->verifier->shelf, "text", options, err);
        ahead->helpers += status == GLS_OK;
        if (status == GLS_OK)
            status = prepare(*helper, err);
    }
    return status;
}

static void release(struct ahead *ahead)
{
    for (unsigned i = 0; i < ahead->helpers; i++)
        gls_verifier_free(ahead->helper[i]);
    for (size_t i = 0; i < GLS_PIPELINE_PLACES; i++)
        gls_batch_release(&ahead->batch[i]);
    gls_free(ahead);
}

/* Reads and compares; what is wrong with the file after the last segment that was wanted is not
 * looked at. */
static enum gls_status run(struct ahead *ahead, struct gls_error *err)
{
    const struct gls_pipeline_job job = {.workers = ahead->helpers,
                                         .make = read_all,
                                         .work = compare_batch,
                                         .tell = tell_batch,
                                         .payload = ahead};
    if (!gls_pipeline_run(&job))
        return gls_segments_read(ahead->path, ahead->how, gls_verifier_take_segment,
                                 ahead->verifier, err);
    if (ahead->stopped || ahead->status == GLS_OK)
        return GLS_OK;
    if (err)
        *err = ahead->err;
    return ahead->status;
}

enum gls_status gls_verify_ahead(struct gls_verifier *verifier, const char *path,
                                 const struct gls_read_options *how, struct gls_error *err)
{
    struct ahead *ahead = gls_malloc(sizeof *ahead);
    if (!ahead)
        return gls_fail_nomem(err);
    *ahead = (struct ahead){.verifier = verifier, .path = path, .how = how};
    enum gls_status status = make_helpers(ahead, err);
    if (status == GLS_OK)
        status = run(ahead, err);
    release(ahead);
    return status;
}
