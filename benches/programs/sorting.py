# sort with and without keys, and a heap of our own.
def numbers(count):
    seed, result = 7, []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        result.append(seed % 100_000)
    return result


def push(heap, item):
    heap.append(item)
    child = len(heap) - 1
    while child and heap[(child - 1) // 2] > heap[child]:
        parent = (child - 1) // 2
        heap[parent], heap[child] = heap[child], heap[parent]
        child = parent


def pop(heap):
    last = heap.pop()
    if not heap:
        return last
    top, heap[0] = heap[0], last
    parent, size = 0, len(heap)
    while (child := 2 * parent + 1) < size:
        if child + 1 < size and heap[child + 1] < heap[child]:
            child += 1
        if heap[parent] <= heap[child]:
            break
        heap[parent], heap[child] = heap[child], heap[parent]
        parent = child
    return top


data = numbers(120_000)
print(sorted(data)[::20_000], sorted(data, key=lambda n: (n % 100, -n))[:4])
texts = sorted(map(str, data))
print(texts[:3], sorted(texts, key=len, reverse=True)[0])
heap = []
for item in data[:20_000]:
    push(heap, item)
print([pop(heap) for _ in range(20_000)] == sorted(data[:20_000]))
