/* Pages that have texts annotated, beside them: what the places of a page lead to. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "concordance_job.h"
#include "output.h"

static bool ends_in(const char *text, const char *ending)
{
    size_t size = strlen(text), tail = strlen(ending);
    return size > tail && strcmp(text + size - tail, ending) == 0;
}

/* "report.txt" is annotated in "report.html"; to be freed. */
static char *page_beside(const char *file)
{
    static const char suffix[] = ".html";
    const char *slash = strrchr(file, '/'), *dot = strrchr(slash ? slash : file, '.');
    size_t size = dot ? (size_t)(dot - file) : strlen(file);
    char *page = malloc(size + sizeof suffix);
    if (!page)
        return NULL;
    memcpy(page, file, size);
    memcpy(page + size, suffix, sizeof suffix);
    if (!ends_in(file, suffix) && access(page, R_OK) == 0)
        return page;
    free(page);
    return NULL;
}

/* Seen from the folder of what is written: where that is another one, by its whole path. */
static char *address_of(const struct job *job, char *page)
{
    const char *output = job->call->set.output;
    bool here = output_is_standard(output) || !strchr(output, '/');
    if (here || *page == '/')
        return page;
    char *whole = realpath(page, NULL);
    free(page);
    return whole;
}

const char *concordance_page_of(void *payload, const char *file)
{
    struct job *job = payload;
    const char *output = job->call->set.output;
    for (size_t i = job->paged.count; i-- > 0;)
        if (strcmp(job->paged.item[i], file) == 0)
            return job->pages.item[i];
    char *page = job->call->set.jsonl || job->bilingual ? NULL : page_beside(file);
    if (page && output && strcmp(page, output) == 0) {
        free(page);
        page = NULL;
    }
    cli_list_add(&job->paged, cli_copy(file));
    cli_list_add(&job->pages, page ? address_of(job, page) : NULL);
    return job->pages.item[job->pages.count - 1];
}
