#include "SystemLibrary.h"

#include <dlfcn.h>

bool baton_load_functions(const char *const *libraries, size_t library_count, const struct baton_function *functions,
                          size_t function_count) {
  void *library = NULL;
  for (size_t i = 0; i < library_count && !library; i++) library = dlopen(libraries[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return false;
  for (size_t i = 0; i < function_count; i++) {
    void *function = dlsym(library, functions[i].name);
    if (!function) return false;
    *(void **)functions[i].place = function;
  }
  return true;
}
