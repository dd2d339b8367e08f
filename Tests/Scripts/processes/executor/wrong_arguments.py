from concurrent.futures import ProcessPoolExecutor

for arguments, options in [((0,), {}), ((1,), {"initializer": 3}), ((1,), {"max_tasks_per_child": 0})]:
    try:
        ProcessPoolExecutor(*arguments, **options)
    except (TypeError, ValueError) as error:
        print(error)
# expect: max_workers must be greater than 0
# expect: initializer must be a callable
# expect: max_tasks_per_child must be >= 1
pool = ProcessPoolExecutor(1)
try:
    pool.map(len, [], chunksize=0)
except ValueError as error:
    print(error)  # expect: chunksize must be >= 1.
pool.shutdown()
