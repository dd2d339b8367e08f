from multiprocessing import Manager, Process


def work(squares, order, total, lock, number):
    squares[number] = number * number
    order.append(number)
    with lock:
        total.sum += number


if __name__ == "__main__":
    with Manager() as manager:
        squares, order, total, lock = manager.dict(), manager.list(), manager.Namespace(), manager.Lock()
        total.sum = 0
        processes = [Process(target=work, args=(squares, order, total, lock, n)) for n in range(3)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        print(sorted(squares.items()), sorted(order), total)
        print(len(squares), 2 in squares, squares.get(9), sorted(squares), type(squares).__name__)
        order += [7]
        print(order[-1], str(squares.copy() == squares._getvalue()), sorted(squares.keys()))

# expect: [(0, 0), (1, 1), (2, 4)] [0, 1, 2] Namespace(sum=3)
# expect: 3 True None [0, 1, 2] DictProxy
# expect: 7 True [0, 1, 2]
