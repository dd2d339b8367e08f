import codecs

codecs.register_error("angles", lambda error: (f"<{error.end - error.start}>", error.end))
codecs.register_error("question", lambda error: ("?", error.end))
codecs.register_error("wrong", lambda error: 5)
print("aé€b".encode("ascii", "angles"), "aé€b".encode("latin1", "angles"), "aЯ".encode("cp437", "angles"))
print(b"a\xffb".decode("utf8", "question"), b"a\xffb".decode("ascii", "question"))
print("a".encode("ascii", "nothing"))
for errors in ("wrong", "nothing"):
    try:
        "é".encode("ascii", errors)
    except (LookupError, TypeError) as error:
        print(error)
print(codecs.lookup_error("ignore")(UnicodeEncodeError("ascii", "aé", 1, 2, "")))
# expect: b'a<2>b' b'a\xe9<1>b' b'a<1>'
# expect: a?b a?b
# expect: b'a'
# expect: encoding error handler must return (str/bytes, int) tuple
# expect: unknown error handler name 'nothing'
# expect: ('', 2)
