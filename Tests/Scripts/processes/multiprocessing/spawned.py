import multiprocessing


def work(queue, number):
    queue.put((number.value, __name__, multiprocessing.current_process().name))


if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    queue, number = context.SimpleQueue(), context.Value("i", 42)
    process = context.Process(target=work, args=(queue, number), name="fresh")
    process.start()
    print(queue.get())
    process.join()
    print(process.exitcode, context.get_start_method())

# expect: (42, '__mp_main__', 'fresh')
# expect: 0 spawn
