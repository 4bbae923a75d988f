"""Measures how long it takes to place the nodes of the page, on random networks of growing size."""

import time

import networkx as nx

from khabar.network.layout import Box, positions

BOX = Box(width=120.0, above=20.0, below=40.0)  # a node with a label of usual length
SIZES = (100, 300, 1000, 3000)


def network_of(size: int) -> "nx.Graph[str]":
    """Return a scale-free network: a few chief actors, many small ones."""
    graph = nx.barabasi_albert_graph(size, 3, seed=1)
    return nx.relabel_nodes(graph, {node: f"n{node:05}" for node in graph})


def main() -> None:
    """Print one row a size."""
    print(f"{'nodes':>6} {'ties':>6}  seconds")
    for size in SIZES:
        graph = network_of(size)
        start = time.perf_counter()
        positions(graph, dict.fromkeys(graph, BOX))
        print(f"{size:>6} {graph.number_of_edges():>6} {time.perf_counter() - start:8.1f}")


if __name__ == "__main__":
    main()
