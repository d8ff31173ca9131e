package loombook.worker;

public final class Worker {
    public static void main(String[] args) {}
}
