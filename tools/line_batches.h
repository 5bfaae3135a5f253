/** @file Files of lines, read in batches of whole lines, as many as came at once: who writes a line
 *  and waits has its answer. For JSON Lines. */
#ifndef LINE_BATCHES_H
#define LINE_BATCHES_H

#include "cli.h"

/** Whole lines of one file. */
struct line_batch {
    struct gls_buf lines; /**< in memory; its failure is to be asked for at the end */
    const char *name;     /**< of their file */
    uint64_t number;  /**< of the line that was last told; before the first, of the one before */
    const char *left; /**< what was not yet told; NULL: all */
};

/** Who reads the files, one after the other. */
struct line_batches {
    const struct cli_list *paths;
    const char *label;   /**< what standard input is called; NULL: so */
    size_t path;         /**< the one at hand */
    int fd;              /**< -1: none is open */
    uint64_t line;       /**< lines of it that were read */
    struct gls_buf rest; /**< the beginning of a line */
    bool ended;          /**< nothing more is to be read */
    bool unread;         /**< a file could not be, and that was said */
};

/** @p paths and @p label are borrowed until the end. */
void line_batches_begin(struct line_batches *batches, const struct cli_list *paths,
                        const char *label);
void line_batches_end(struct line_batches *batches);
/** Reads the next lines into @p batch, which is then to be released; false: there are none. To be
 *  called by one at a time. Of a line that is too long for a document no more is kept than tells
 *  so. */
bool line_batches_next(struct line_batches *batches, struct line_batch *batch);

/** The next line of a batch, without its end and without a byte order mark; batch->number is then
 *  its number in the file. */
bool line_batch_next(struct line_batch *batch, struct gls_span *line);
/** Puts the name of the document in the line that was last told into @p name, ending in a NUL: its
 *  id; without one, its file and line. */
void line_batch_document(const struct line_batch *batch, const struct gls_text_document *document,
                         struct gls_buf *name);
void line_batch_release(struct line_batch *batch);

#endif
