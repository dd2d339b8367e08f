from multiprocessing.pool import ThreadPool

with ThreadPool(2) as pool:
    print(pool.map(len, ["a", "bc"]), pool.apply(max, (1, 2)))  # expect: [1, 2] 2
