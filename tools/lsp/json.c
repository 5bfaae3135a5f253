#include "json.h"

#include <limits.h>
#include <string.h>

struct json_object *lsp_at(struct json_object *message, const char *path)
{
    char name[32];
    while (message != NULL && *path != '\0') {
        size_t size = strcspn(path, ".");
        struct json_object *next = NULL;
        if (size >= sizeof name || !json_object_is_type(message, json_type_object))
            return NULL;
        memcpy(name, path, size);
        name[size] = '\0';
        json_object_object_get_ex(message, name, &next);
        message = next;
        path += size + (path[size] == '.');
    }
    return message;
}

const char *lsp_string(struct json_object *message, const char *path)
{
    struct json_object *value = lsp_at(message, path);
    return json_object_is_type(value, json_type_string) ? json_object_get_string(value) : NULL;
}

bool lsp_number(struct json_object *message, const char *path, size_t *out)
{
    struct json_object *value = lsp_at(message, path);
    if (!json_object_is_type(value, json_type_int))
        return false;
    int64_t number = json_object_get_int64(value);
    *out = (size_t)number;
    return number >= 0 && number <= INT_MAX;
}

struct json_object *lsp_parse(struct gls_span text)
{
    enum { DEPTH = 64 };
    struct json_tokener *tokener = json_tokener_new_ex(DEPTH);
    if (tokener == NULL || text.size > INT_MAX)
        return json_tokener_free(tokener), NULL;
    json_tokener_set_flags(tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
    struct json_object *value = json_tokener_parse_ex(tokener, text.data, (int)text.size);
    if (json_tokener_get_error(tokener) != json_tokener_success) {
        json_object_put(value);
        value = NULL;
    }
    json_tokener_free(tokener);
    return value;
}

void lsp_add(struct json_object *object, const char *name, struct json_object *value)
{
    if (json_object_object_add(object, name, value) != 0)
        json_object_put(value);
}

void lsp_add_text(struct json_object *object, const char *name, const char *text)
{
    lsp_add(object, name, json_object_new_string(text));
}

void lsp_add_span(struct json_object *object, const char *name, struct gls_span text)
{
    lsp_add(object, name, json_object_new_string_len(text.data, (int)text.size));
}

void lsp_add_number(struct json_object *object, const char *name, size_t number)
{
    lsp_add(object, name, json_object_new_int64((int64_t)number));
}

void lsp_add_true(struct json_object *object, const char *name)
{
    lsp_add(object, name, json_object_new_boolean(true));
}
