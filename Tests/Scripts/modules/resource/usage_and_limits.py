import resource

usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_utime >= 0, usage[2] == usage.ru_maxrss, len(usage), type(usage))
soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
print(resource.getrlimit(resource.RLIMIT_CORE) == (0, hard))
for call in (lambda: resource.getrlimit(99), lambda: resource.setrlimit(0, (1,)), lambda: resource.getrusage(77)):
    try:
        call()
    except ValueError as error:
        print(error)

# expect: True True 16 <class 'resource.struct_rusage'>
# expect: True
# expect: invalid resource specified
# expect: expected a tuple of 2 integers
# expect: invalid who parameter
