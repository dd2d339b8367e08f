#include "include/Tls.h"

#include "SystemLibrary.h"

static struct baton_tls tls;

#ifdef __APPLE__
static const char *const names[] = {
    "libssl.3.dylib", "/opt/homebrew/opt/openssl@3/lib/libssl.3.dylib", "/usr/local/opt/openssl@3/lib/libssl.3.dylib"};
#else
static const char *const names[] = {"libssl.so.3"};
#endif

// libcrypto comes with libssl, and its names are found through it.
const struct baton_tls *baton_tls_load(void) {
  static bool is_there;
  if (is_there) return &tls;
#define ROW(result, name, parameters) {&tls.name, #name},
  const struct baton_function functions[] = {BATON_TLS_FUNCTIONS(ROW)};
#undef ROW
  is_there =
      baton_load_functions(names, sizeof names / sizeof *names, functions, sizeof functions / sizeof *functions);
  return is_there ? &tls : NULL;
}
