// Embeds the Python files of Sources/StandardModules/Library: no resource bundle has to travel with
// the binary, and the compiler's dependency file makes a build see when one of them changes.
//
// A new module is an array and a row of the table.

#include "CLibrary.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char importlib_py[] = {
#embed "../StandardModules/Library/importlib/__init__.py" suffix(, 0)
};
static const unsigned char importlib_machinery_py[] = {
#embed "../StandardModules/Library/importlib/machinery.py" suffix(, 0)
};
static const unsigned char importlib_util_py[] = {
#embed "../StandardModules/Library/importlib/util.py" suffix(, 0)
};

#define MODULE(name, path, text) {name, path, text, sizeof text - 1}

static const struct baton_library_module library[] = {
    MODULE("importlib", "importlib/__init__.py", importlib_py),
    MODULE("importlib.machinery", "importlib/machinery.py", importlib_machinery_py),
    MODULE("importlib.util", "importlib/util.py", importlib_util_py),
};

const struct baton_library_module *baton_library(long *count) {
  *count = sizeof library / sizeof *library;
  return library;
}
