import os

print(os.sysconf("SC_PAGESIZE") == os.sysconf(os.sysconf_names["SC_PAGE_SIZE"]) > 0)  # expect: True
print(os.pathconf("/", "PC_NAME_MAX"), os.confstr("CS_PATH") is None)  # expect: 255 False
for ask in [lambda: os.sysconf("SC_NOPE"), lambda: os.sysconf(1.5), lambda: os.sysconf(-5)]:
    try:
        ask()
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
# expect: ValueError unrecognized configuration name
# expect: TypeError configuration names must be strings or integers
# expect: OSError [Errno 22] Invalid argument
