import io

for arguments in [("/no/such/file",), ("x", "q"), ("x", "rw"), ("x", "rb", -1, "utf-8"), ("/tmp",),
                  (__file__, "x"), (__file__, "r", 0), (None,)]:
    try:
        open(*arguments)
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).replace(__file__, "FILE"))
with open(__file__) as file:
    try:
        file.write("text")
    except io.UnsupportedOperation as error:
        print(error)
try:
    file.read()
except ValueError as error:
    print(error)
# expect: FileNotFoundError [Errno 2] No such file or directory: '/no/such/file'
# expect: ValueError invalid mode: 'q'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: ValueError binary mode doesn't take an encoding argument
# expect: IsADirectoryError [Errno 21] Is a directory: '/tmp'
# expect: FileExistsError [Errno 17] File exists: 'FILE'
# expect: ValueError can't have unbuffered text I/O
# expect: TypeError expected str, bytes or os.PathLike object, not NoneType
# expect: not writable
# expect: I/O operation on closed file.
