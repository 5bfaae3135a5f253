#include "in_turn.h"

enum { HELD_BYTES = 1024 * 1024 }; /* what a task may hold back while it works on */

void in_turn_begin(struct in_turn *turn, struct gls_buf *all, struct thread_pool *thread_pool,
                   size_t task)
{
    *turn = (struct in_turn){.all = all, .thread_pool = thread_pool, .task = task};
    gls_buf_init(&turn->held);
    turn->out = thread_pool_has_turn(thread_pool, task, false) ? all : &turn->held;
}

bool in_turn_pour(struct in_turn *turn)
{
    bool much = turn->held.size > HELD_BYTES;
    if (!thread_pool_has_turn(turn->thread_pool, turn->task, much))
        return true;
    gls_buf_append(turn->all, &turn->held);
    gls_buf_release(&turn->held);
    gls_buf_init(&turn->held);
    gls_buf_flush(turn->all);
    return turn->all->status == GLS_OK;
}

void in_turn_end(struct in_turn *turn)
{
    gls_buf_append(turn->all, &turn->held);
    gls_buf_release(&turn->held);
}
