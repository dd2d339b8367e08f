import ssl

# Wrappers of contexts set through the base, past what a derived class does.
base = super(ssl.SSLContext, ssl.SSLContext)


class Context(ssl.SSLContext):
    @property
    def verify_mode(self):
        return "mine"


context = Context(ssl.PROTOCOL_TLS_CLIENT)
context.check_hostname = False
base.verify_mode.__set__(context, ssl.CERT_NONE)
print(context.verify_mode, base.verify_mode.__get__(context) == ssl.CERT_NONE)  # expect: mine True
print([name for name in ("options", "minimum_version", "verify_flags") if hasattr(base, name)])
# expect: ['options', 'minimum_version', 'verify_flags']
print(ssl.SSLContext.__bases__[0].__name__)  # expect: _SSLContext
