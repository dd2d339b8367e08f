for encoding in "utf-8", "utf-16", "utf-16-be", "utf-32-le":
    try:
        "ab\ud800\udfffz".encode(encoding)
    except UnicodeEncodeError as error:
        print(encoding, error.start, error.end)

# expect: utf-8 2 4
# expect: utf-16 2 3
# expect: utf-16-be 2 3
# expect: utf-32-le 2 3
