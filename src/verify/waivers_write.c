/* Waivers being written: lines to be completed, and a file made longer. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "core/span.h"
#include "verify/fingerprint.h"
#include "verify/waivers_lines.h"

/* ------------------------------------------------------------------ writing */

/* Without tabs and line ends, and cut to what a person needs to know the place again. */
static void put_excerpt(struct gls_buf *out, struct gls_span text)
{
    enum { EXCERPT_BYTES = 80 };
    text = gls_span_trim(text);
    bool cut = text.size > EXCERPT_BYTES;
    if (cut)
        text.size = gls_utf8_whole(text.data, EXCERPT_BYTES);
    gls_buf_put_safe(out, text);
    gls_buf_puts(out, cut ? "…" : "");
}

void gls_waiver_write(struct gls_buf *out, const char *rule, const char *fingerprint,
                      const char *concept_name, struct gls_span excerpt)
{
    gls_buf_printf(out, "%s\t%s\t%s\t", rule, fingerprint, *concept_name ? concept_name : "*");
    put_excerpt(out, excerpt);
    gls_buf_puts(out, "\t\n");
}

/* ------------------------------------------------------------------ a file made longer */

/* Adds the lines that no waiver of the file has the rule and fingerprint of. */
static void add_lines(struct gls_waivers *waivers, struct gls_span lines, struct gls_buf *out)
{
    while (lines.size && !gls_work_failed(&waivers->work)) {
        const char *end = memchr(lines.data, '\n', lines.size);
        size_t size = end ? (size_t)(end - lines.data) + 1 : lines.size;
        struct gls_span line = {lines.data, size}, rest = line;
        struct gls_waiver waiver = {.concept_name = ""};
        gls_waiver_read_rule(gls_waiver_take_field(&rest, true), &waiver);
        gls_waiver_read_fingerprint(gls_waiver_take_field(&rest, true), &waiver);
        const struct gls_waiver_query query = {.rule = waiver.rule,
                                               .fingerprint = waiver.fingerprint};
        if (!gls_waivers_look(waivers, &query, &waiver)) {
            gls_buf_put(out, line.data, line.size);
            gls_waivers_read_line(waivers, line, (struct gls_waiver){.file = ""});
        }
        lines.data += size;
        lines.size -= size;
    }
}

/* The file as it is, with what it waives; the beginning of one where there is none. */
static enum gls_status copy_file(struct gls_waivers *waivers, const char *path, struct gls_buf *out,
                                 struct gls_error *err)
{
    if (access(path, F_OK) != 0 && errno == ENOENT) {
        gls_buf_puts(out, "# Waivers of glossaire verify, fingerprints " GLS_FINGERPRINT_NAME
                          "\n# rule\tfingerprint\tconcept\texcerpt\treason\n");
        return GLS_OK;
    }
    enum gls_status status = gls_waivers_read_file(waivers, path, NULL, out, err);
    if (status == GLS_OK && out->size && out->data[out->size - 1] != '\n')
        gls_buf_puts(out, "\n");
    return status;
}

enum gls_status gls_waivers_extend(const char *path, struct gls_span lines, struct gls_buf *out,
                                   struct gls_error *err)
{
    struct gls_waivers *waivers;
    struct gls_buf text;
    enum gls_status status = gls_waivers_new(&waivers, err);
    if (status != GLS_OK)
        return status;
    gls_buf_init(&text);
    status = copy_file(waivers, path, &text, err);
    if (status == GLS_OK)
        add_lines(waivers, lines, &text);
    if (status == GLS_OK && gls_work_failed(&waivers->work))
        status = gls_fail_nomem(err);
    gls_buf_append(out, &text);
    gls_buf_release(&text);
    gls_waivers_free(waivers);
    return status;
}
