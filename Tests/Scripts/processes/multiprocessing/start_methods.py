import multiprocessing

print(multiprocessing.get_start_method(allow_none=True))  # expect: None
multiprocessing.set_start_method("spawn")
print(multiprocessing.get_start_method())  # expect: spawn
try:
    multiprocessing.set_start_method("fork")
except RuntimeError as error:
    print(error)  # expect: context has already been set
try:
    multiprocessing.get_context("none")
except ValueError as error:
    print(error)  # expect: cannot find context for 'none'
