import subprocess

for arguments, options in [
    ("true", {"bufsize": "1"}), ("true", {"stdout": subprocess.STDOUT}), ("true", {"pipesize": 1.5}),
    ("true", {"text": True, "universal_newlines": False}), ("true", {"creationflags": 1}),
    ("true", {"user": -1}), ("true", {"extra_groups": "x"}), ([1], {}), ("a\0b", {}),
]:
    try:
        subprocess.Popen(arguments, **options)
    except (TypeError, ValueError, subprocess.SubprocessError) as error:
        print(type(error).__name__, error)

# expect: TypeError bufsize must be an integer
# expect: ValueError STDOUT can only be used for stderr
# expect: TypeError pipesize must be an integer
# expect: SubprocessError Cannot disambiguate when both text and universal_newlines are supplied but different. Pass one or the other.
# expect: ValueError creationflags is only supported on Windows platforms
# expect: ValueError User ID cannot be negative, got -1
# expect: ValueError Groups must be a list, not a string
# expect: TypeError expected str, bytes or os.PathLike object, not int
# expect: ValueError embedded null byte
