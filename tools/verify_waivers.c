/* The files of waivers that a run reads and writes. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "verify_job.h"

/* ------------------------------------------------------------------ read */

static bool is_same(const char *a, const char *b)
{
    struct stat one, other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

/* Whether the file is named on the command line, or is that of another one's folder. */
static bool is_known(const struct cli_call *call, const char *path, const struct cli_list *before)
{
    for (size_t i = 0; i < call->set.waivers.count; i++)
        if (is_same(path, call->set.waivers.item[i]))
            return true;
    for (size_t i = 0; i < before->count; i++)
        if (strcmp(path, before->item[i]) == 0)
            return true;
    return false;
}

/* The file of waivers in the folder of a translation, if there is one. */
static char *name_beside(const char *path)
{
    static const char name[] = "glossaire.waivers";
    const char *slash = strrchr(path, '/');
    size_t folder = slash ? (size_t)(slash - path) + 1 : 0;
    char *beside = malloc(folder + sizeof name);
    if (!beside)
        return NULL;
    memcpy(beside, path, folder);
    memcpy(beside + folder, name, sizeof name);
    if (access(beside, F_OK) == 0)
        return beside;
    free(beside);
    return NULL;
}

static enum gls_status read_beside(struct verify_job *job, struct gls_error *err)
{
    struct cli_list before = {0};
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < job->paths->count && status == GLS_OK; i++) {
        const char *path = job->paths->item[i];
        char *beside = strcmp(path, "-") == 0 ? NULL : name_beside(path);
        if (!beside)
            continue;
        if (is_known(job->call, beside, &before)) {
            free(beside);
            continue;
        }
        cli_list_add(&before, beside);
        status = gls_waivers_read_for(job->waivers, beside, path, err);
    }
    for (size_t i = 0; i < before.count; i++)
        free((char *)before.item[i]);
    free(before.item);
    return status;
}

enum gls_status verify_read_waivers(struct verify_job *job, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    const char *written = set->write_waivers;
    enum gls_status status = gls_waivers_new(&job->waivers, err);
    for (size_t i = 0; i < set->waivers.count && status == GLS_OK; i++)
        status = gls_waivers_read(job->waivers, set->waivers.item[i], err);
    if (status == GLS_OK && written && access(written, F_OK) == 0 &&
        !is_known(job->call, written, &(struct cli_list){0}))
        status = gls_waivers_read(job->waivers, written, err);
    return status == GLS_OK ? read_beside(job, err) : status;
}

/* ------------------------------------------------------------------ written */

enum cli_exit verify_write_waivers(struct verify_job *job, enum cli_exit exit)
{
    const struct cli_command *command = job->call->command;
    const char *path = job->call->set.write_waivers;
    struct gls_buf file;
    struct gls_error err;
    struct gls_span lines = {job->new_waivers.data ? job->new_waivers.data : "",
                             job->new_waivers.size};
    if (gls_buf_finish(&job->new_waivers, &err) != GLS_OK ||
        gls_buf_to_file(&file, path, &err) != GLS_OK)
        return cli_failure(command, &err, "");
    if (gls_waivers_extend(path, lines, &file, &err) != GLS_OK) {
        gls_buf_release(&file);
        return cli_failure(command, &err, "");
    }
    return cli_finish(command, &file, exit);
}
