import concurrent.futures
import multiprocessing


def work(number):
    return number + 1


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(4, mp_context=context) as executor:
        print(executor.submit(work, 1).result(), len(executor._processes))
        print(executor.submit(work, 2).result(), len(executor._processes))

# expect: 2 1
# expect: 3 1
