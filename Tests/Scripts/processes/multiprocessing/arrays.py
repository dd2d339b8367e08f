import multiprocessing


def change(numbers, text):
    numbers[1] = 9
    text.value = b"from there"


if __name__ == "__main__":
    numbers, text = multiprocessing.Array("i", [1, 2, 3]), multiprocessing.Array("c", 20)
    process = multiprocessing.Process(target=change, args=(numbers, text))
    process.start()
    process.join()
    print(numbers[:], len(numbers), text.value, list(numbers))
    numbers[0:2] = [7, 8]
    print(numbers[0], numbers[-1], multiprocessing.Array("d", 2)[:])
    try:
        numbers[3]
    except IndexError as error:
        print(error)
    with numbers.get_lock():
        print(multiprocessing.Value("d", 1.5).value)

# expect: [1, 9, 3] 3 b'from there' [1, 9, 3]
# expect: 7 3 [0.0, 0.0]
# expect: invalid index
# expect: 1.5
