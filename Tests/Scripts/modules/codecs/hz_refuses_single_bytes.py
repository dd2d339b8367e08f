print(b"a\xff\xfeb~{VP~}".decode("hz", "replace"))
print(len(bytes(range(256)).decode("hz", "replace")))

# expect: a��b中
# expect: 256
