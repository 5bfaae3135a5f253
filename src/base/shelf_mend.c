/* Whether what was read of a shelf is sound; and a damaged base, replaced by its source. */
#include "base/record.h"
#include "base/shelf.h"
#include "core/error.h"
#include "core/memory.h"

enum gls_status gls_shelf_sound(const struct gls_shelf *shelf, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < shelf->count && status == GLS_OK; i++)
        status = gls_base_sound(shelf->base[i], err);
    return status;
}

bool gls_base_is_same(const struct gls_base *a, const struct gls_base *b)
{
    return a->source.size == b->source.size && a->source.sum == b->source.sum &&
           gls_base_concepts(a) == gls_base_concepts(b) && gls_base_terms(a) == gls_base_terms(b);
}

static enum gls_status replace(struct gls_shelf *shelf, size_t shelf_index, struct gls_base *sound,
                               struct gls_error *err)
{
    struct gls_stock *stock = shelf->stock;
    struct gls_base *old = stock->base[shelf_index];
    if (!gls_grow(&stock->retired, &stock->retired_room, stock->retirements + 1,
                  sizeof *stock->retired))
        return gls_fail_nomem(err);
    stock->base[shelf_index] = sound;
    enum gls_status status = gls_stock_number(stock, err);
    if (status != GLS_OK) {
        stock->base[shelf_index] = old;
        gls_stock_number(stock, NULL);
        return status;
    }
    stock->retired[stock->retirements++] = old;
    gls_stock_forget_kept(stock);
    gls_shelf_find_sides(shelf, shelf_index);
    gls_shelf_find_sides(shelf->reverse, shelf_index);
    return GLS_OK;
}

static enum gls_status mend_base(struct gls_shelf *shelf, size_t shelf_index, struct gls_error *err)
{
    struct gls_loader *loader = shelf->stock->loader;
    struct gls_base *sound;
    enum gls_status status = gls_base_sound(shelf->base[shelf_index], err);
    if (status == GLS_OK || !loader)
        return status;
    status = loader->reload(loader, shelf_index, &sound, err);
    if (status == GLS_OK) {
        status = replace(shelf, shelf_index, sound, err);
        if (status != GLS_OK)
            gls_base_free(sound);
    }
    return status;
}

enum gls_status gls_shelf_mend(struct gls_shelf *shelf, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < shelf->count && status == GLS_OK; i++)
        status = mend_base(shelf, i, err);
    return status;
}

enum gls_status gls_shelf_verify(struct gls_shelf *shelf, struct gls_error *err)
{
    for (size_t i = 0; i < shelf->count; i++)
        gls_base_verify(shelf->base[i], NULL);
    return gls_shelf_mend(shelf, err);
}

enum gls_status gls_shelf_verify_terms(struct gls_shelf *shelf, struct gls_error *err)
{
    for (size_t i = 0; i < shelf->count; i++)
        gls_base_verify_terms(shelf->base[i], shelf->from);
    return gls_shelf_mend(shelf, err);
}
