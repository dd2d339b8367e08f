from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        error = pool.submit(lambda: 1).exception()
        print(type(error).__name__)  # expect: PicklingError
        print(pool.submit(abs, -1).result())  # expect: 1
