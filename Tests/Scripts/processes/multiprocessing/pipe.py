import multiprocessing


def work(connection):
    connection.send(["an object", {"key": (1, 2)}])
    connection.send(connection.recv() * 2)
    connection.close()


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=work, args=(there,))
    process.start()
    there.close()
    print(here.recv())
    here.send("to and fro ")
    print(here.recv())
    try:
        here.recv()
    except EOFError:
        print("closed")
    process.join()

# expect: ['an object', {'key': (1, 2)}]
# expect: to and fro to and fro 
# expect: closed
